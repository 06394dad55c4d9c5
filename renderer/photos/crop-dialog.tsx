import { useState } from 'react';
import type { Framed, PresentPhoto } from '../../shared/article/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, Dialog, IconButton, IconTurn, SegmentedControl } from '../ui/index.ts';
import { type Aspect, aspects, quarterTurn, straightened, suggestedFrame } from './crop-frame.ts';
import { CropStage } from './crop-stage.tsx';
import css from './crop.module.css';

interface CropDialogProps {
  readonly photo: PresentPhoto;
  readonly onSet: (framing: Framed) => void;
  readonly onClose: () => void;
}

/** What of a photo is shown: shape, quarter turns, straightening, point of interest. The file itself stays as it is. */
export function CropDialog({ photo, onSet, onClose }: CropDialogProps) {
  const { photos: words } = useMessages();
  const [framing, setFraming] = useState<Framed>({
    turn: photo.turn,
    tilt: photo.tilt,
    crop: photo.crop,
    interest: photo.interest,
  });
  const [aspect, setAspect] = useState<Aspect>('free');
  const choose = (next: Aspect) => {
    setAspect(next);
    const shape = aspects[next];
    setFraming({ ...framing, crop: shape === null ? framing.crop : suggestedFrame(photo, framing, shape) });
  };
  return (
    <Dialog
      title={words.cropTitle}
      lead={words.cropLead}
      size="wide"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button
            kind="quiet"
            onPress={() => {
              setAspect('free');
              setFraming({ turn: 0, tilt: 0, crop: null, interest: null });
            }}
          >
            {words.wholePicture}
          </Button>
          <Button onPress={onClose}>{words.close}</Button>
          <Button
            kind="primary"
            onPress={() => {
              onSet(framing);
              onClose();
            }}
          >
            {words.set}
          </Button>
        </>
      }
    >
      <div className={css['work']}>
        <div className={css['tools']}>
          <SegmentedControl
            label={words.shape}
            value={aspect}
            segments={(Object.keys(aspects) as Aspect[]).map((value) => ({
              value,
              label: value === 'free' ? words.freeShape : value,
            }))}
            onChange={choose}
          />
          <IconButton icon={IconTurn} label={words.turn} onPress={() => setFraming(quarterTurn(framing))} />
          <label className={css['tilt']}>
            {words.straighten}
            <input
              type="range"
              min={-15}
              max={15}
              step={0.1}
              value={framing.tilt}
              onChange={(event) => setFraming(straightened(photo, framing, Number(event.target.value)))}
            />
            <output>{words.degrees(framing.tilt)}</output>
          </label>
        </div>
        <CropStage photo={photo} framing={framing} shape={aspects[aspect]} onChange={setFraming} />
        <p className={css['hint']}>{words.cropHint}</p>
      </div>
    </Dialog>
  );
}
