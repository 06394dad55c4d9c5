import { describe, expect, it } from 'vitest';
import { pairs, typed, usual } from './case-table.ts';
import type { TypingOptions } from './word.ts';

const tables = (given: Readonly<Record<string, string>>, options: Partial<TypingOptions> = {}) => {
  for (const [name, table] of Object.entries(given))
    describe(name, () => {
      it.each(pairs(table))('%s → %s', (keys, text) => expect(typed(keys, { ...usual, ...options })).toBe(text));
    });
};

tables({
  'each mark': `
    aa=â aw=ă ee=ê oo=ô ow=ơ uw=ư w=ư dd=đ as=á af=à ar=ả ax=ã aj=ạ aas=ấ aaf=ầ aar=ẩ aax=ẫ aaj=ậ aws=ắ awf=ằ awr=ẳ
    awx=ẵ awj=ặ es=é ef=è er=ẻ ex=ẽ ej=ẹ ees=ế eef=ề eer=ể eex=ễ eej=ệ is=í if=ì ir=ỉ ix=ĩ ij=ị os=ó of=ò or=ỏ ox=õ
    oj=ọ oos=ố oof=ồ oor=ổ oox=ỗ ooj=ộ ows=ớ owf=ờ owr=ở owx=ỡ owj=ợ us=ú uf=ù ur=ủ ux=ũ uj=ụ uws=ứ uwf=ừ uwr=ử
    uwx=ữ uwj=ự ys=ý yf=ỳ yr=ỷ yx=ỹ yj=ỵ`,
  'taken away, and changed': `
    asz=a aasz=â awz=ăz az=az asf=à asx=ã asxz=a awa=â aaw=ă ooow=oow oow=ơ owo=ô dduwowcjs=đước tieengsz=tiêng zz=zz`,
  'typed again': `
    aaa=aa aww=aw eee=ee ooo=oo oww=ow uww=uw ww=w ddd=dd ass=as aff=af arr=ar axx=ax ajj=aj aaaa=aaa ddda=dda assa=asa
    toiss=tois nguyeenxx=nguyênx uoww=uow uowww=uoww muaww=muaw luuww=luuw ruouwwj=ruouwj tieenge=tienge dangdd=dangd
    tieengss=tiêngs hoaff=hoaf wwa=wa www=ww`,
  'the tone at the end, the marks at the end': `
    tieengs=tiếng tiengse=tiếng tieesng=tiếng tiesnge=tiếng tiengs=tiéng duongwf=dường duongfw=dường dduongwf=đường
    duongdwf=đường duowngdf=đường duongdfw=đường ddwowngf=đường dduwowngf=đường gieengs=giếng giengse=giếng
    gieesng=giếng vietej=việt vieetj=việt vietje=việt nguoiwf=người nguwowif=người nguofiw=người tuyeetj=tuyệt
    tuyetej=tuyệt hoangf=hoàng hofang=hoàng ngheej=nghệ ngheje=nghệ cuocoj=cuộc quyenef=quyền thuyenef=thuyền
    chuongwr=chưởng dangd=đang didx=đĩ dod=đo dend=đen denesd=đến`,
  'ươ, uơ, ưa, ưu': `
    uow=ươ thuow=thuơ thuowr=thuở thuown=thươn thuowng=thương thuwow=thươ thuwowng=thương thuongw=thương huow=huơ
    huowu=hươu khuow=khuơ quow=quơ quowr=quở nguow=ngươ nguowif=người muownj=mượn muonwj=mượn ruowuj=rượu ruouwj=rượu
    ruwowuj=rượu uongs=uóng uoongs=uống uowcs=ước wocws=ước uwocws=ước dduwocwj=được uwowts=ướt wowts=ướt duwocj=dược dduwocj=được muaw=mưa
    muwa=mưa tuwaf=từa nuawx=nữa nuwax=nữa giuawx=giữa giuwax=giữa luuw=lưu luwu=lưu huuw=hưu cuwuf=cừu cuar=của
    chuaw=chưa chuwa=chưa`,
  'gi and qu': `
    gif=gì gifa=già giaf=già gias=giá giof=giò giuwx=giữ giuxw=giữ gieet=giêt gieets=giết gins=gín quas=quá qura=quả
    quar=quả quys=quý qusy=quý quyr=quỷ quoocs=quốc quocso=quốc quyeenf=quyền quawng=quăng quaan=quân quans=quán
    quays=quáy queef=quề quets=quét quynhf=quỳnh`,
  'old placement': `
    hoaf=hòa hoafn=hoàn hoanf=hoàn khoer=khỏe khoern=khoẻn thuyr=thủy thuyrn=thuỷn thuyeenf=thuyền thuyefne=thuyền
    uyr=ủy uyrnh=uỷnh khuyur=khuỷu khuyru=khuỷu toans=toán toasn=toán ngoaif=ngoài ngoafi=ngoài xoayr=xoảy loef=lòe
    huees=huế tuyf=tùy hoacwj=hoặc hoawcj=hoặc oar=ỏa oai=oai oaij=oại`,
  capitals: `
    DDAF=ĐÀ DdAF=ĐÀ ddAF=đÀ Ddaf=Đà DDaf=Đà Dda=Đa AAS=Ấ Aas=Ấ aAS=ấ W=Ư WW=W Uw=Ư UW=Ư Ow=Ơ OW=Ơ EE=Ê TIEENGS=TIẾNG
    TIENGES=TIẾNG Tieengs=Tiếng TieengS=Tiếng NGUOIWF=NGƯỜI Nguoiwf=Người UOWCS=ƯỚC Uwowcs=Ước VIEETJ_NAM=VIỆT_NAM
    DDOONGF=ĐỒNG DDoongf=Đồng`,
  abbreviations: `
    HDDND_=HĐND_ HDDNDD=HĐNĐ BDDS_=BĐS_ CDDVN_=CĐVN_ VDDV_=VĐV_ TDD_=TĐ_ DDHQGHN_=ĐHQGHN_ DDBQH_=ĐBQH_ DDAKT_=ĐAKT_
    UBND_=UBND_ TP.HCM_=TP.HCM_ THCS_=THCS_ GDDDT=GDDT QDD-UBND_=QĐ-UBND_ DVD_=DVD_ ddvd_=đvd_ HDD_=HĐ_ HDDD_=HDD_ dd_=đ_
    ddt_=đt_ 5000dd_=5000đ_ 10dd,=10đ,`,
  backspace: `
    tieengs<=tiến tieengs<<=tiế tieengs<<<=ti tieengs<<<s=tí tieengs<<<<=t tieengs<<<<s=ts tieengs<<<<<as=á tieengs<g=tiếng
    tieengs<gr=tiểng hoafn<=hoà hoafn<n=hoàn hoaf<=hò hoaf<a=hòa hoaf<<o=ho hoanf<<i=hoi giaf<=gi giaf<as=giá
    vieejt<t=việt vieejt<n=viện vieejt<<<e=ve windows<=ưindow windows<<<<<<is=ứi dd<d=d as<s=s
    as<<as=á ass<=a ass<s=á toas<n=tón`,
  'the restore key': `
    tieengs!=tieengs tieengs!a=tieengsa tieengs!_as=tieengs_á soft!=soft software!=software toois!<s=toois w!=w ww!=ww
    ass!=ass nguyeenx!=nguyeenx DDAF!=DDAF an!=an an_!=an_ tieengs<!=tieens test!=test test!_=test_ visa!=visa`,
});

describe('foreign words are left as they were typed', () => {
  const words =
    'windows facebook password software browser wifi web show email google youtube iphone chatgpt office microsoft excel ' +
    'word powerpoint text marketing video online offline vaccine clip stress seoul tokyo london washington trump putin ' +
    'zelensky messi ronaldo manchester chelsea liverpool barcelona samsung apple tesla master server laptop driver user ' +
    'file data download vietjet vingroup whatsapp twitter website keyboard firewall window wow work world review network ' +
    'router restart taxi war town sofa of IMF INF Paris Post Lisa Harris Kerry Hassan Hussein Kissinger Carrie Morrison DVD delete feedback meeting leader coffee buffet traffic currency difficult passport message ' +
    'session mission terror mirror arrow express worry WHO WTO ASEAN FIFA NATO ODA FDI BMW DHL AFP Windows Facebook ' +
    'Password New_York Wall_Street World_Cup Washington_Street Reuters Bloomberg Airbus Boeing';
  it.each(words.split(' '))('%s', (word) => expect(typed(`${word}_`, usual)).toBe(`${word}_`));
});

tables({
  'marks on purpose in foreign words stay away': `
    tesst_=test_ carr_=car_ ass_=as_ hass_=has_ passsword_=password_ offfice_=office_ yess_=yes_ iss_=is_
    neww_=neww_ dadd_=dad_ seee_=see_ tooo_=too_ bannk_=bannk_`,
  'names of the Highlands, loanwords, interjections': `
    Ddawsk_=Đắk_ DDawks_=Đắk_ Lawsk_=Lắk_ Kroong_=Krông_ Pawks_=Pắk_ Plooong=Ploong Ploong_=Plông_ Mnoong_=Mnông_
    Stieeng_=Stiêng_ ootoo_=ôtô_ soocoola_=sôcôla_ uwfm_=ừm_`,
  'between other signs': `
    "Hoaf,="Hòa, (dduowngf)=(đường) tin/baif=tin/bài a-s=a-s a.s=a.s hoaf-hopwj=hòa-hợp 7h30=7h30 as1s=á1s`,
  addresses: `
    toansoan@tuoitre.vn=toansoan@tuoitre.vn https://vieetj.vn=https://vieetj.vn www.hoaf.vn=www.hoaf.vn toa_=toa_`,
  'a sentence': `
    Chieeuf_7/1,_UBND_thanhf_phoos_hopj_baos_veef_tinhf_hinhf_kinh_tees_-_xax_hooij.=Chiều_7/1,_UBND_thành_phố_họp_báo_về_tình_hình_kinh_tế_-_xã_hội.
    Thur_tuwowngs_yeeu_caauf_ddaayr_nhanh_tieens_ddooj_xaay_duwngj_ddwowngf_cao_toocs.=Thủ_tướng_yêu_cầu_đẩy_nhanh_tiến_độ_xây_dựng_đường_cao_tốc.
    Nhieefu_nguwowif_daan_khuyeens_khichs_nhau_uoongs_nuwowcs_saauj_rieeng.=Nhiều_người_dân_khuyến_khích_nhau_uống_nước_sậu_riêng.`,
});

describe('new placement', () =>
  tables(
    {
      tone: 'hoaf=hoà hoafn=hoàn khoer=khoẻ thuyr=thuỷ uyr=uỷ toans=toán loef=loè quys=quý giaf=già ngoaif=ngoài hoaf<=ho tuyf=tuỳ muaf=mùa',
    },
    { placement: 'new' },
  ));
describe('brackets', () => {
  tables({ on: '[=ơ ]=ư {=Ơ }=Ư [[=[ ]]=] {{={ th[f=thờ t]=tư h][ng=hương [a]=[a]' }, { brackets: true });
  tables({ off: '[=[ ]=] th[f=th[f [as]=[á]' });
});
describe('no restoring', () =>
  tables({ on: 'windows_=ưindows_ facebook_=facebook_ tieengj_=tiệng_ trojgn_=trọgn_' }, { restore: false }));
