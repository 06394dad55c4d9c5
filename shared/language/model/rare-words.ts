/**
 * Syllables that are right and that news hardly writes (fewer than 260 times in 98,000 stories): of the kitchen, the
 * field, sounds and movements, and of dialects. Seen seldom, they look like slips of frequent ones (vê, về).
 */
export const rareWords: ReadonlySet<string> = new Set(
  (
    'bển bọ chộ chừ choa hỉ mần nghen nớ ổng rứa tau trển tui ' +
    'ẵm ầu bặm bẫm bập bậu bẽn bẹt bệt bíu bõm bợt bủa búi bủng cạp càu chạng chẫu chẽn choạc chỏm chởm chụm chuồi ' +
    'còm cóp cộc cỗi cời cùi cữ cựa dát dằng dềnh dím dìu dỏng dờn dúi dứ đằm đẵm đẫy đẽo đẹt đỏng đuểnh đùm đụn đượm ' +
    'gàu gặm gẫm gẩy ghè giần gio gộc gồng gợn gùi gượng hằm hẩm hẫng hây hẩy hếch hỉ hĩm hóng hóp hổm hú húp hụp hực ' +
    'kẻng kên khạp kháy khề khểnh khều khò khoắng khoèo khõm khú khuân khuấy khui khứa kĩu làu lảy lằng lẳng lặt lấc ' +
    'lẫm lấm lém lẹm lèo lép lỉnh lỏm lõm lọm lồm lổm lốm lởm lỡm lợt lủm lụn luộm lừ lử lưa lựng mằn mẳn mẩm mấp mẹt ' +
    'mễ mệ mó mõm móm mọng mọt mồm mớ mớm mủm mủng muỗm múp mướp nắc nẳm nẫng nẫu nậu nẻ nép nêm ngạnh ngắc ngầy ngấy ' +
    'ngậy nghển nghễnh ngoai ngoạm ngoáy ngoằn ngoắt ngoèo ngót ngồng nguây nguẩy ngúc ngùi ngửng nhám nhàu nhảu nhay ' +
    'nhặm nhăn nhẵn nhằng nhấm nhẩn nhẫy nhèm nhẹm nhẽo nhể nhễ nhỉ nhín nhỉnh nhoài nhòm nhồm nhơ nhởn nhớn nhớt ' +
    'nhủi nhúi nhúm nia nỏm nõn nong nơm núm nùn ò oác oải oạp ỏng ọp ót ộp ớn phắc phập phẩy phết phỉ phót phọt phum ' +
    'phún phứt quánh quạu quày quảy quăn quắp quặp quẫy quéo quẹo quẹt quện quềnh quết quơ rá rạm ràn rặt rây rén réo ' +
    'rề rền rệp rệu rĩ rịn rít rọ róc rỗ rộc rôm rộp rớ rợ rợn rúc rúm rữa rượi rướn sạp sảy sẩm sần sấp sậy sém sểnh ' +
    'sệt sịt soài soạng sọc sõng sọt sồi sộp sột sởn sùi sủi suông sượng sướt sượt tành tẩm tẩn tèm tẽn teng tếch tễu ' +
    'thảng thẫm thẩn thẫn thều thịch thin thít thò thoắt thòm thon thót thui thun thút thụt thướt tịt toạc toáy toe ' +
    'toi tõm tóp tót tọt tở tơi trề trĩu trõm trối trớ trợn trũi trụi trườn tủa tủm tun tuột tưng tướt ù uể um ùm ưỡn ' +
    'vại vạt vặc vằng vẳng vần vẩn vầng véo vẹt vê vểnh vo vồ vố vổng vởn vục vựa vưỡn xắt xẩm xéo xẹp xẹt xếch xênh ' +
    'xị xỉa xịu xoạc xoen xoẹt xoi xòm xối xổm xốn xổng xớ xởi xụ xuề xủng xướt ỷ'
  ).split(' '),
);
