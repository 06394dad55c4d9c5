import { describe, expect, it } from 'vitest';
import { pairs, typed, usual } from './case-table.ts';

describe.each([
  [
    'each mark',
    `a6=â a8=ă e6=ê o6=ô o7=ơ u7=ư d9=đ a1=á a2=à a3=ả a4=ã a5=ạ a61=ấ a62=ầ a63=ẩ a64=ẫ a65=ậ a81=ắ a82=ằ a83=ẳ a84=ẵ
    a85=ặ e1=é e2=è e3=ẻ e4=ẽ e5=ẹ e61=ế e62=ề e63=ể e64=ễ e65=ệ i1=í i2=ì i3=ỉ i4=ĩ i5=ị o1=ó o2=ò o3=ỏ o4=õ o5=ọ o61=ố
    o62=ồ o63=ổ o64=ỗ o65=ộ o71=ớ o72=ờ o73=ở o74=ỡ o75=ợ u1=ú u2=ù u3=ủ u4=ũ u5=ụ u71=ứ u72=ừ u73=ử u74=ữ u75=ự y1=ý
    y2=ỳ y3=ỷ y4=ỹ y5=ỵ`,
  ],
  [
    'taken away, changed, typed again',
    `a10=a a610=â a0=a0 a12=à a125=ạ a68=ă a86=â o67=ơ o76=ô a11=a1 a66=a6 a88=a8 o66=o6 o77=o7 u77=u7 d99=d9 e66=e6
    toi11=toi1 hoa22=hoa2 uo77=uo7 d9a9=da9`,
  ],
  [
    'words, the marks anywhere',
    `tie61ng=tiếng tie16ng=tiếng tieng61=tiếng tieng16=tiếng tie6ng1=tiếng duong72=dường duong729=đường d9uo7ng2=đường
    d9u7o7ng2=đường d9u7ong2=đường nguoi72=người ngu7o7i2=người nguo72i=người viet65=việt vie65t=việt vie6t5=việt
    quo6c1=quốc quoc61=quốc gie61ng=giếng giua74=giữa giu7a4=giữa gi2=gì gia2=già qua3=quả quy1=quý thuo73=thuở
    thuo7ng=thương thuong7=thương ruou75=rượu ru7o75u=rượu luu7=lưu mua7=mưa mu7a=mưa cua3=của nhu7ng4=những nhung74=những
    tuye65t=tuyệt tuyet65=tuyệt khuyu3=khuỷu hoang2=hoàng nghe65=nghệ uo7t1=ướt uo61ng=uống huo7u=hươu hoac85=hoặc
    ho2an=hoàn hoa2n=hoàn hoa2=hòa khoe3=khỏe thuy3=thủy ngoai2=ngoài xoong=xoong xoong1=xoóng soong1=soóng d9i4=đĩ
    d9e61n=đến d9o65i=đội die65n=diện dien659=điện bo65=bộ ba1o=báo bao1=báo phong2=phòng tha1ng=tháng`,
  ],
  [
    'capitals and abbreviations',
    `D9A2=ĐÀ d9A2=đÀ D9a2=Đà TIE61NG=TIẾNG Tie61ng=Tiếng NGUOI72=NGƯỜI U7o71c=Ước HD9ND_=HĐND_ HD9ND9=HĐNĐ BD9S_=BĐS_ VD9V_=VĐV_
    TD9=TĐ d9_=đ_ 5000d9=5000đ`,
  ],
  [
    'numbers stay numbers',
    `2024=2024 covid19=covid19 covid19_=covid19_ 7h30=7h30 7h30_=7h30_ h5n1=h5n1 H5N1=H5N1 F0=F0 Q1=Q1 4G=4G 5g=5g
    COVID-19=COVID-19 16/3=16/3 120kg=120kg 3,5=3,5 U23_=U23_ U19_=U19_ U17=U17 U21=U21 A1=Á U2=Ù U22=U2 thang1_12=tháng_12 so61_5=số_5
    nam8_2024=năm_2024 quy1_3/2024=quý_3/2024 facebook2024=facebook2024 x1=x1 m2=m2 km2=km2 B52=B52 G7=G7 G20=G20 T34=T34`,
  ],
  [
    'foreign words',
    `windows_=windows_ software_=software_ password_=password_ ma1il2_=ma1il2_ win10_=win10_ iphone15_=iphone15_
    mp3_=mp3_ sos_=sos_ test_=test_ office365_=office365_ was_=was_ off_=off_ boss_=boss_ class_=class_`,
  ],
  [
    'Backspace and the restore key',
    `tie61ng<=tiến tie61ng<<=tiế tie61ng<<<=ti tie61ng<g=tiếng hoa2n<=hoà hoa2n<n=hoàn hoa2<=hò vie65t<n=viện tie61ng!=tie61ng
    d9u7o7ng2!=d9u7o7ng2 a1!=a1 tie61ng!1=tie61ng1 tie61ng!_a1=tie61ng_á`,
  ],
  [
    'a sentence',
    `Chie62u_7/1,_UBND_tha2nh_pho61_ho5p_ba1o_ve62_ti2nh_hi2nh_kinh_te61_-_xa4_ho65i.=Chiều_7/1,_UBND_thành_phố_họp_báo_về_tình_hình_kinh_tế_-_xã_hội.
    D9oi65_tuyen63_Viet65_Nam_thang81_2-0_o73_san6_My4_D9inh2.=Đội_tuyển_Việt_Nam_thắng_2-0_ở_sân_Mỹ_Đình.
    Gia1_xang8_giam3_500_d9o62ng/li1t,_co2n_21.000_d9o62ng.=Giá_xăng_giảm_500_đồng/lít,_còn_21.000_đồng.`,
  ],
])('VNI: %s', (_, table) => {
  it.each(pairs(table))('%s → %s', (keys, text) => expect(typed(keys, { ...usual, method: 'vni' })).toBe(text));
});
