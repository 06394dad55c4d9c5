import { describe, expect, it } from 'vitest';
import { pairs, typed, usual } from './case-table.ts';

describe.each([
  [
    'each mark',
    `a^=â a(=ă e^=ê o^=ô o+=ơ u+=ư dd=đ a'=á a\`=à a?=ả a~=ã a.=ạ a^'=ấ a^\`=ầ a^?=ẩ a^~=ẫ a^.=ậ a('=ắ a(\`=ằ a(?=ẳ a(~=ẵ
    a(.=ặ e'=é e\`=è e?=ẻ e~=ẽ e.=ẹ e^'=ế e^\`=ề e^?=ể e^~=ễ e^.=ệ i'=í i\`=ì i?=ỉ i~=ĩ i.=ị o'=ó o\`=ò o?=ỏ o~=õ o.=ọ
    o^'=ố o^\`=ồ o^?=ổ o^~=ỗ o^.=ộ o+'=ớ o+\`=ờ o+?=ở o+~=ỡ o+.=ợ u'=ú u\`=ù u?=ủ u~=ũ u.=ụ u+'=ứ u+\`=ừ u+?=ử u+~=ữ u+.=ự
    y'=ý y\`=ỳ y?=ỷ y~=ỹ y.=ỵ`,
  ],
  [
    'typed again, changed',
    `a''=a' a\`\`=a\` a??=a? a..=a. a~~=a~ a^^=a^ a((=a( o++=o+ u++=u+ ddd=dd a'\`=à a(^=â a^(=ă o^+=ơ o+^=ô toi''=toi' uo++=uo+`,
  ],
  [
    'words, the marks anywhere',
    `tie^'ng=tiếng tie^ng'=tiếng tieng^'=tiếng tieng'^=tiếng Vie^.t=Việt Vie^t.=Việt Viet^.=Việt dduo+\`ng=đường
    ddu+o+\`ng=đường duong+\`=dường dduong+\`=đường nguo+\`i=người nguoi+\`=người quo^'c=quốc quoc^'=quốc gie^'ng=giếng
    giu+~a=giữa giua+~=giữa gi\`=gì gia\`=già qua?=quả quy'=quý thuo+?=thuở thuo+ng=thương ruo+.u=rượu ruou+.=rượu
    lu+u=lưu luu+=lưu mu+a=mưa mua+=mưa cu?a=của cua?=của nhu+~ng=những tuye^.t=tuyệt khuyu?=khuỷu hoa\`ng=hoàng
    hoa\`=hòa khoe?=khỏe thu?y=thủy thuy?=thủy hoa(.c=hoặc u+o+'c=ước uo^'ng=uống xoong=xoong xoong'=xoóng ba'o=báo
    bao'=báo tha'ng=tháng ddie^.n=điện ddo^.i=đội pho^'=phố ho.p=họp ve^\`=về xa~=xã ho^.i=hội nam(=năm na(m=năm`,
  ],
  ['capitals and abbreviations', `TIE^'NG=TIẾNG DDA\`=ĐÀ Dda\`=Đà DDa\`=Đà U+o+'c=Ước HDDND_=HĐND_ BDDS=BĐS dd_=đ_`],
  [
    'escapes and signs that stay signs',
    `la\\.=la. la.\\.=lạ. khong\\?=khong? kho^ng\\?=không? a\\'=a' d\\d=dd \\\\=\\ (a)=(a) (anh)=(anh) 3.5=3.5 ...=... "a"="a"
    1+1=1+1 l'=l' 'a'='á (a(m)=(ăm) a,_b=a,_b TP.HCM=TP.HCM x^2=x^2 a\\(=a( a\\^=a^ a\\+=a+ kho^ng\\._Co'=không._Có`,
  ],
  [
    'foreign words, Backspace, the restore key',
    `DVD_=DVD_ windows_=windows_ facebook.=facebook. email?=email? google'_=google'_ tie^'ng<=tiến tie^'ng<g=tiếng hoa\`n<=hoà hoa\`n<n=hoàn
    tie^'ng!=tie^'ng ddo^.i!=ddo^.i a'!=a'`,
  ],
])('VIQR: %s', (_, table) => {
  it.each(pairs(table))('%s → %s', (keys, text) => expect(typed(keys, { ...usual, method: 'viqr' })).toBe(text));
});
