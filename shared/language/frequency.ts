/**
 * The syllables of Vietnamese news, the most frequent first, lower case, tones in the old placement: those that 60,000
 * articles of 2017–2019 have three times or more and that the rules of syllable structure accept. Counted, not
 * written by hand; it ranks fixes and proves nothing: a rare syllable is not wrong, and a few of the rare ones are.
 */
const list = `
  của và có các cho trong là đã người một được không với công ở ông bị này tại khi để về những ra vào quan từ trên
  việc sự đó sẽ đến năm ngày hiện nước nhân thể thống nhà định động vụ gia đầu cũng nhiều chính sau quốc thông đang
  biết cuộc quân làm thành đồng đối tin hành điều lại theo báo viên chức số như phải phát nhận cơ nói an rằng dân chỉ
  hai trước chiến hàng qua lực tới tôi bay bộ nhất sát thời do xe hợp đi bố hơn cùng án tra tình nhưng trường khu hội
  đạo đường lượng phòng tiếp con liên hình lý tháng đưa chủ trình tên thực đề còn mới lên vì máy quyền tế cấp trung
  cảnh giao ảnh tàu cáo dự đây diễn hôm hệ giới tỉnh tổng trưởng bắt cao thủ học vực kết năng bà pháp nay thế dụng sĩ
  khác mà quyết thấy cách họ lớn vẫn anh cả xuất tác lửa lãnh sinh cầu nhiên đội phạm đại tuổi tài mình rất tự điểm
  thương xã giải toàn chúng tấn gần phương vấn bất mỹ nghị mặt chưa nên lần hay gây tổ bảo khiến đất tục khai giữa tập
  tiền triển tăng bằng tiên thì ý bình giá sử cứu tham sản địa tâm đánh tuyên nạn kinh lời thường nhiệm vị trọng khí
  hoạt tướng khoảng luật tư dẫn biển thêm vũ cô mạnh mạng lập yêu bản biểu trở vi bên hộ khách phủ thu độ tượng sở quy
  nào gặp ngoài xác gian bỏ phố kiểm điện nam huyện luận ty từng nữ tìm minh quả tranh trị nghiệp tiến giữ đình cần
  trang chuyển phần tịch xử thi thị phía cử tiêu quá ban triệu hóa viện muốn đổi nhóm nhằm thiết tính đảo xảy hồi cố
  buộc tử diện kiến ngoại trả bán tích chế sáng thứ giờ thức tạo đơn sống đoàn thuộc mang chiếc hiệu kỳ truyền tiếng
  kích gọi văn vệ nơi thân hạt đặc sách giáo vừa tay ninh dịch rõ phóng nếu khỏi chuyên kế biệt trợ hoàn dựng tố xây
  phản phụ nghi nguyên khả cứ chống sân cảm tội ứng giám tuần thanh vùng nhau em lúc trí ta mục vận hậu đều bao mất
  khẳng nghệ bệnh phục cá gái gì dùng chung phép chia giúp xem chứng kiện đốc dài khủng giả liệu bạn xét doanh tòa
  biên hải chết phạt hoạch chất đông ba thay sức nhập áp căn xuống cuối trẻ kể lợi vậy loại nội thuận phi hại mọi đấu
  chí mua danh trách hòa lệnh gồm nguồn lộ phó hoặc châu họp đặt vật tối súng chuyện trực lịch đóng thái trái chương
  tiết chuyến nga bắn ca cửa trạng đoạn ký hưởng tải hướng khó binh thăm giảm bang mở đảng chị vợ mức biến đạn cư
  thiệt ngay bởi dù bàn bé phán quản chi sẻ thử đô ăn hạ tương ngờ thư nghiệm chấp nó đàn trận chạy tốt phá đứng quận
  hạn mẹ chuẩn phim sư bầu mại phân mối hỏi lễ rồi cựu nổi hết đàm chồng sơ dưới đảm du triều soát phí ủng ngôn đăng
  tất chiều thuật dọa tỉ thỏa sao nổ thượng ít hỗ di đủ thẳng nguy đáng cường lấy nằm trai bài sang tai ma hồ gửi
  nghiêm nhanh đe ấy sứ cháy thích tỷ lao cung thúc trò vọng việt túy hoàng quán đạt câu cộng ủy can thoại ai vai đổ
  vô cực kéo lo bác kỷ luôn chọn phẩm niên nghiên tuyến tầm cổ đẹp nhỏ phiên hãng hữu cái độc nặng khởi rộng lái trú
  rút mỗi đời đẩy nữa biện đúng tỏ bắc khẩu xin lưu thẩm nghĩa nhấn tinh khoa trao chịu bom viết thiếu thảo yếu tốc
  đêm cấm bước kêu tạm duy riêng ghi tù vốn bức mô càng cánh tức trừng đỉnh trì kiếm vong vài cạnh ngân thủy huy cán
  bí hủy khoản xa tuy nhìn thần kẻ lược ngăn un âm chở rơi rời bão nhạc ngại phường chặn đa sai đột dục thổ lĩnh quay
  ngành lòng dung hoa sắc buổi phối truy đồ xúc xuyên đá thật đầy hiểm so môi ngầm nỗ hiểu kỹ dấu tiêm mẫu trích tưởng
  loạt miền y sẵn bày dầu đáp lâu chú chiếm sớm coi cụ phong vượt hôn xung nghĩ phiến cây cận dành vòng căng nhật kim
  tờ trụ sông thiện chân khán song mắt lạc ô khăn mưa cải họa tầng thắng mặc góp dừng tây thuế phiếu trấn quanh sâu
  nguyễn thừa tránh nghe mong sóng nghỉ cháu sàng lục nhắc mật bối giấy cục ước nền chờ nêu lớp chơi khắc tái ổn đón
  cam diệt ngôi vàng hát thất dương chụp sắp tiện áo lan chóng tín lệ giết đám lỗi dòng hỏa đôi xế ương băng ngồi
  luyện điệp thấp phút cầm mời cập thải khá trắng khám bóng ích bổ nâng cắt thoát giam đâm bờ trạm bãi thuốc trục dữ
  lai chữa cha đài toán ngoái khẩn màu hàn chỗ quần rừng hà nông đích thuê chắn sửa giống đào siêu thậm nối phù giai
  chục khỏe phúc dây tắc vui phận suốt trời pháo rác thập hút trốn ấn dõi hiệp cảng dễ phê sắt dư giành trăm ngừng
  hoảng tôn niệm tá cướp hài vỡ nóng nhờ chắc gốc bạc chối phú chặt nhiệt thác mưu lính nắm làng mắc thiệp đức bạo
  kịch thăng thiên xâm quảng lương dao sợ thí chứa trần đen tân nợ tán giấu ràng chỉnh cân dâm thuẫn cũ quê đợt suy
  sạn tạp khiển gió thảm lựa tuyển hy nuôi huấn thôn núi dường mừng mẽ hạm xả thú đoán trộm phỏng bại cưới ngập tả
  trương đòi gắng tàng nhớ vé đuổi ngụ đồn thuyết kênh liệt chấm đau thưởng mùa cãi xấu tang tri ẩn mộ xếp tiểu chứ vẻ
  khảo đỏ dứt ưu ngắn hạng màn thang ngược gắn thách ánh nghề sa kịp máu lũ lâm tặng ném tệ nhiễm đập ép ngư trải dựa
  quen may chăm tuyệt bồi khắp uống khối giáp linh lẽ đâu kính ly duyệt vết nghìn thuyền nhẹ phe khích hương đương thù
  cậu sơn tồn chạm ghế dịp thờ trúng lắng xanh phái lẫn cất quý rối ga dậy lá đắc vương quang cơn hồng tộc cặp khóa
  trừ vay hạnh loạn khúc nguyện giác hầu bật tường đứa cản quỹ liền đỡ sung trật hơi lượt chào thao lạ nhũng nộp chiếu
  lê kẹt dạng buôn kho kê bè phu môn dưỡng ám gỡ đoạt phức mai ngã in suất sóc tung cười thả nửa ơn xuân rắn đợi hung
  cứng tỏa buồn cấu túi lừa hiến tổn miễn cắp tận chẳng bánh xăng ngủ chìm ngọc trinh lắp trại leo hẹn giật chó rượu
  đai hiếp ngang sót tô cuốn niềm nhu hứng kiên uy yên hầm xưng bê hùng nhắm thép chấn chậm nhĩ kém mái dần buýt hứa
  va gấp hư khấu mâu bốc vững phổ chúc trưng đua giận tháo thôi hề long giàu thịt cờ nhựa to món xong tết giang tụ
  thai trưa hang kháng kín đọc thầu khổ bến nhảy lở ngàn hỏng đốt cát chữ chợ hối giọng xóa chốt khống xóm hào khuôn
  tràn tuân da tiềm đà hâm lưới cưỡng dỡ trào thụ nghèo trùm loài khuyến tiệc tấm treo hoang trữ vinh khánh lạnh sổ
  làn ngợi hoãn ống ngữ che thiệu tông ngũ tị gỗ góc khóc hiếm thận quà vây khơi gương giản dạy địch mạc lối rào á
  mảnh kiểu a heo nhậm tim đòn đậu huống tàn hè lô dàng khiêu la đem dọc sập lật chẽ viễn đèn tiếc nhưỡng túc mê hộp
  bò trồng thầy bùng eo kèm võ đoan chảy sạch mắn nỗi rà nhắn âu cương hãy gói nhánh lầm trúc bào mét mệnh tóc ha ôm
  cà hưu khen gián sốc sạt lôi đệ vua tạc gà dàn dụ mấy lạm cỡ bữa mực kia tháp ven mũi phẫu củng dội dò nhầm khói
  chém mỏ ví khôi lặn trông quét trùng thẻ thơ bạch xô quên giây vĩnh vời thùng đỗ thiểu hỗn ruột dâu hoan lề nhượng
  lặng oanh tống trôi cổng xu mơ dập ác mã lãi chủng hi duyên tan hô tắt tách già bây dáng dời ấm tĩnh mềm ngọn tảng
  vắng đới cột chàng vướng dũng trọ bảng khung su nề lãm cóc rạng lấp lắm đền ồn chút vịnh hổ loan vườn săn đeo cốt nã
  hoại đụng úy dọn dày lùi chánh bậc nhí nẵng khổng đũa đạp bốn bền tùy bia hòn than lồ thua ung triệt lang thợ thở
  mãi hò cống hoài gợi thánh đẳng tốn ùn sàn xạ lưng xinh lấn dám lậu giảng chùa xưởng mạo nồng thám hẳn hằng bọc nhạy
  lỗ bế ấp huynh khoe não tồi đứt kiềm tiệm nát tươi bụng khoang điển hắn tắm ngạc dị hấp tu nhiêu xoay bám xứ tẩu đo
  hong xứng ro nhẫn láng lỏng bá sắm sốt váy kíp đừng gãy im rể san ngọt bớt ngưỡng khiếu trầm nghiện chúa dính đắt
  khoảnh non thịnh rẽ bin tuấn bù gắt chai đùa dã ào lành rủi thự hưng khuyên rỉ nhôm bơi lãng trống bệ kiêm hàm cạn
  miệng dối phan điệu bơm lưỡng giềng sánh răn xương tước đựng vẽ trượt voi lụt khứ say cú quấy tùng gay nhan bụi lẻ
  trà tặc chôn cẩn đãi vỉa đuôi gác lệch táo mùi dắt vang lọt chuỗi hẹp vỏ rò kiệm lọc dồn nứt xông trăng vội nàng vẹn
  gạo phun gọn móc vĩ mũ ranh chiêu nại vân hoạn mìn bó khuyết mến đồi tuyết ái hé thềm dâng cậy nghênh sụp lúa cỏ
  huyết cơm tật ngực hét nút nắng nòng chim bếp cụm nét tuệ nộ gánh lợn giày dược mệt đắp nảy giường the mù xưa gục
  mãn nha liều chu bận thước bọn ảo rửa lò xao phế gom lân nhậu nhuận chừng đống thắn huyền nhi thô bỏng mạch dấy lận
  thiêu tọa hiếu đẻ sữa thoải khô rẻ mỏi dịu bàng ân de canh buồng luồng hụt chăn lộn đáo mốc tròn ngột xách ngưng hãi
  mượn thắt mát vấp lui khốc quỳnh mầm thọ rãi ổ tụng cự giỏi phấn pha muộn thoái thổi nhãn nhở khoan xích cay châm
  hảo ngừa gũi hồn đam phà đế gìn ngào mổ tú côn xôn sáu trứng ngộ đói sỹ xá cởi đằng lầu vớt quyên bề tẩy tê khoán
  lưỡi tiễn bút ngắm xát cai rung gạch ngô táng dẹp ri tha neo trắc phẫn dải siết lặp lùng vượng hiền đấy ê kiệt ghép
  ngõ dĩ thâm sáp nhát rắc e lộc oan trễ vươn vành rủ sụt kiều hôi chinh trộn nở bùn giáng khiếp phô diễu hãm soạn
  giấc đuối ngựa bồn đê nương đáy tựu đinh đạc quãng gấu lắc nấu lồng sôi thủng viếng dinh đính đả lão ập mặn phước
  nhiễu điên manh múa tứ hận hố bể rụi bẫy giục cồn trọn ngỏ đớn thuần co nghiêng chửi mảng vã rau khâu hước túng lén
  lường tỉa quyến xít khoác chê u đậm thạch bi cắm mờ gã dãy truyện nụ trân quyển man lờ nhã bội suối cớ nhịp vạch
  móng vả rỡ vứt lựu dốc miếng hạch đếm quái thói tần hở bột xoáy rộn chặng khát lốc hiển tủ ho cộ ốc tôm bảy ngơi tóm
  luân vở cối đán văng đấm né đẫm bùi xoa toa tam rũ râu mây giãn bịt mèo mồi lít chui phiền lăn bông ray mò lăng bỗng
  ẩm rải bách buông vất ngài khéo pin chuyền gậy dở chép dán bấm chay lào dạo răng sợi thề nhàng vũng dỗ chót cẩu đắn
  rạp ngoan nai cáp mạn nghiệt nhặt kè xót khoáng lẩn cuồng nàn rạn hoành bẩn đúc hoi khỏa ức phổi ẩu loa xài nới lột
  búp đè ngón thầm dông dạ ngặt khỉ thắc miện chênh nhường vẫy rạch vét com yểm lữ sét hoán mì xuồng khép chật cắn
  trặc giàn huỳnh chăng trội lún chìa đầm thấu khôn sỡ chuột thệ tráng lam phớt cúng ôn thụy ghét vải bưu khuất tát
  hấn đệm bôi út mập sài ơi lây nạo bóp yến sấu bấy ngất quật sườn úc bộc nhọn khuẩn suýt dạt niêm ứ xỉ kề xướng lỡ
  ngụy quầy chọc lông chen ủi mùng mộc trút mộng thiêng khái rồng mòn nhiếp thoảng giơ cưng ưa lõi phàn trỗi đĩa gầm
  cài bát sàm vóc vùi ngạch nạp ngòi phật nạ lánh mày bì rao ruộng búa tò tím chín thỉnh khuya miêu mẻ mi ghen bới
  ngần sưu tro gạt nhục khoăn thạo hẻm băn chớp am tia vỗ rực lơ phanh rộ lội chuông nhạt ngỡ tựa soi hốt xùm trăn xăm
  trèo xịt ráp mọc ấu bìa quỳ diệu khe sen nô điêu trệ vác rập cọc tre khớp vạn my phơi lùm gối thắp mồ truất trịnh
  vòi đèo đan khía chẩn kem mau vuông ngoặt má mỏng ghé trói còi giếng ngon đặng sờ líu mạ gòn mắng nóc nuối vãn đọng
  nếp tản ốm hăng cốc khoanh phao cúi then chuồng bóc tạng van nướng béo lau ngục cược cò thối khăng bạt màng chọi nhé
  nhốt xẻ men lách ngẫu nạt nén huế bực o rùa tạt cẩm nghịch léo ngạt rước thoáng xổ ao tà ong sà ồ na lượn báu liêu
  bổng thưa hổng náu lều xôi nôn ạt chán nhào náo kì khiếm vịt xì mác vọt rét thửa lát đành sầu súc vách rẫy rèn trêu
  sương sướng khét thừng sòng gai choáng lứa chưởng kìm khiêm dép dặn đốn mỳ rưỡi lộng két bỉ trán sọ rã cưa xé thản
  vu nấy ngàng gót huân đắm úp nhuệ dệt lướt nghẽn ván tấp xám điền kép rổ bịa bênh hái nghẹn khinh mông háo kẹo xói
  khan ngáo nan thùy miên lũy dang lụy bong lót chuộc quát cúp bắp nhì ngốc thấm muối le tẻ hất lũng xê vụn vờ trá củ
  nấp phượng thạc ben nhủ sừng thạnh lầy gan nắp son khải xáo hức sói trơn trâu thằng rớt bón cỗ tấu êm cước keo qui
  giọt xen viêm ách rệt hân nâu cào bầm mười té hán phẳng nhét đục miệt thục ngu run lốp nhoáng rốt phiệt xua nón ớt
  tạ yết mương đao thúy nần chuộng ghe bồ đắng mào diều dại tưới thê lung cua cành ráo khao khử quạt sảnh rách cữu
  boong báng gầy bẻ gieo đùi chì bích ả lẫy suôn dằn gò bẩy giằng nhộn li rầm lụa ghê sút mỉm lí nức tám nể ngãi thính
  quỷ liêm dạn nấm nhung i quấn ngả xỉu nồi cám xí nuốt xỉn cong kỵ cấy chả phác gặt chuối nhái đậy lửng năn chạp mài
  bung rong ngà thâu à tơ lằn tụt bén nhện khoát ngửa đò hun dưng tao xà còng điếu sào tem măng xiếc reo oán ngơ nhọ
  nhơn ni quặng hít bọt tăm chốn sếp duệ chĩa cụt thung nành cửu cứa hệt cuộn soái liêng mậu vặt lay chậu ngạo dưa hèn
  trơ sá nghẹt gạ nham hóc dè chèn dặm khốn cọ méo ngổn bịch chùm ướt roi tràng húc lúng càn nặc xiết phụng khang ủ
  mãnh chèo dai phông nốt bành òa ham chập gài toan ngoạn trổ mịt thốt nhịn khắt gõ nhồi giễu mỉa đạm chéo giặt nguyệt
  phùng ngắt kĩ huệ rìa hông rượt tui chan nhức trướng rậm bừa sỏi nhược xi đôn nhị rỗng ròng dồi dì phồng lạng rồ sục
  khê bái mắm lọ cúc chướng tợn hăm mí kỉ gân ỏi huyệt vệt ngai chiêm óc thơm von găng choi lì rịa cày kẽ mép bã chưng
  gật vá hen cội phui úng gao vy lạt rúng ngâm chiết hả vòm kẹp mít doãn mích khiết se phen hụi đực ngây hao tảo lố
  mẩu bồng kí bai xúi mấu điềm khoai đặn nản váng côi rót ngóng vú gam trợn ầm hẻo kiêu bục ruồi vãi lìa trót ưng chua
  dẫu chòi xuôi muỗi phiêu mỡ thốn bún ngậm hờ nho thuở nhuộm mẫn tràm thòi seo xước chảo rãnh át liễu cõng trũng sải
  dầm chóc xảo triết khanh uyên chững phích sẹo giở xắn võng thiền nhạo ve phì nến cừu han sun vung quế chằng ngự vạ
  túm uốn mải chỉn cạo thắm dẻo vun ngán nhang cấn gào sưng ki mỉ bú thiêm rìu lênh trạch rễ căm rình tởm giỗ thèm
  tuông họng gang chước ngao lẻn ơ quỵ bầy lẻo xấp sạc nguội gáy kệ tiệp mâm chích khuấy sâm dê len vuốt thêu hủ trâm
  núp min thà đàng diễm bơ dí ạ đọ gu dong xay gởi quây liu no giẫm khăm mồm tuồn giỏ cưỡi chao độn mịn ếch hui tỏi lu
  lõa sỉ choàng rốn lán nọ uất thon mía phôi hằn nhúng sầm chợt tốp nghiền diệp ru khuê lon dừa khuynh dẳng đanh râm
  trọc sấm nhảm lút rụng nếm rảnh nhổ níu chổi rông ngẫm rựa ắng ụ riết sán nhối buồm bủa ngó mươi khước nấc xộn trau
  ỉ gắm củi đu hòng hâu dìm cúm dùi vôi giông phỉ ti thớt hoay chén chốc nhún tuýp chệch sảng luyến phách bít mốt quậy
  khiêng khoét nhõm gập kiếp ren loay muôn lừng lóc đẽ hòm xoài ướp nhóc rơm cõi cốp nập bẩm hươu me cộm chảnh sùng cù
  cuốc ngủi ế tào nực vạt sim dẫm cáng sởi giăng au ngách ngẩn vơ cạy ngớt dào găm thun ngùn ngụt gốm mường on cồng mớ
  hùm bần hãn quẩn rợ ư tí xốp tít chà dượng nung chanh lim mó nhọc ngời chày thoa ngửi trù go bọ dỏm hiên nang lư tụy
  chồn bưởi soạng kềnh toát nhỉ bẹp sới ten dãi bợ gờm hỉnh ăng dấn vánh bứt trệt ngớ nhai hời lạp bậy tuột sủa tróc
  thỏi tụi khiên khoái đố rùng chiên hóm cằm rúp phở khâm nhấc khương thuột giãi khóm ngùi lõm quặc hẫng quất chư vế
  bảnh gươm trọt biếm ngói nhớt nhả ốt rỗi kiêng phào gỉ bướm thán nguyền nỉ sưởi thụt thới dìu suông tấc lợp sum tịnh
  vắt day cháo hãnh trụy xở ngứa đênh vích chải nhàn cui khay múc bói tẩm tuất câm thẹn thỉu bo ngóc tỵ rẩy gồng
  giương nhàm khùng giã quăng nệm sùi phai ria liềm gán rết hờn rê gượng ốp xơ chiểu xóc sành sững vụt ói múi lép
  quách tủi lậy vàn tiếu vỏn tắn tót giêng nôi nộm điếm thuyên sam chè lười thét sọc thoi tột rầu ì rán tuộc thẳm chát
  bùa đẩu sửng trát bửu khít bạ quáng tậu tĩu ĩ ngùng rôn bèo hấu chông nhích cau hú tã miếu gổ nháy biếu rầy sộ ảm
  triền si bừng đốm thò sẩy ghẹo nguôi gàng ngầu rợn dũ rọ chang chuốc trầy điểu kha kiểng thiều chàm móp ó nơ ngấm
  nom rưng lẫm đản gớm giếm chắp xù tủy bốt cu yếm xối chội trồ nín xuyến xén ngươi vén sáo pu sưa sảo cợt tề nhá sò
  gặng chuồn loang dôi bẽ tưng sê quẹt nhô dượt sồi phồn sô rai kiệu pho chần rạ dột hốc mửa bèn lảng mạt sặc lả luồn
  mố kẽm đuốc đùng chài hợi cẳng trụi chừ nắn kén nhăn que bon mủ vẹt vắc sấy vớ rêu sỏ phả rành đãng thỏm ngút xòe
  rái kền nong nách vít tóe séc chòm cừ ngoãn bời lức gội vợt mói toác phốt tráo tum ngừ lóng nháo nhòa lẩu bộn đong
  mượt đóa nhẽ cuống ngốn gộp chúi vồ ganh ngỗng thiếp thỏ hắt phàm bướu sứa tom giời ghềnh uyển vụng cuồn liếm mị sến
  pen hù hon choe phuy héo bịp chói bấp gắp xoắn thặng lạy lạch tuyền vỹ sứt vặn tòng điếc giỡn đút vữa xới mõm chửng
  chớ tua vựa ngông lã ươm oai pa đun toạc voọc ngẩm ngợp xíu giặc cạp xo meng tho thoạt vầy phiện đỗi khờ nán vàm hớ
  mụn tơi nhằn sít thết nao dơ xui lùn mênh bưng ná nhấp nhác bở toái máng hắc mao hám miễu chầu nhẹn vút vênh xéo ken
  thót quàng rang ùa chằm moi chịt luẩn nghêu huyên vảy cáu khóe quệt ẵm gẫm dãn lỉnh góa hạc chắt kèn mách rơ gạc
  mướn vãng thóp bêu rườm diết gáp mẩn éo khẽ xẩm cơi lượm sộp vồng ải cang giò ngượng cóp mút rèm nhếch trồi tòi dơi
  miu phất trảm nà hường lõng trịch khoắn đằm tru khuếch sảy inh quyệt kháu khỉnh sạp giùm nhuyễn dăm cặn lẳng xào
  hiềm phình noi tuồng mánh giun diêm xâu dan hễ nghiến loãng bỡ táp gù chầm hích chùn trám sậy trảng don vía lanh by
  um ỷ nhót nhơ nấng bết hùa vơi ắp xẻo súp khất quýt cheng đấng tỳ muồi gặm cật chùi rặng hững phụt bổn hộc teo nẻo
  vâng nhuần xẻng ố bặm truồng lự rục chíp xy phay phăng chít ron diên rủa thúng luộc nhấm đùn ngòm chạc bõm lăm hanh
  láo tì vo thiển gáo tớ quỵt chực toang phúng lỏi nghiễm nhãng uế cỗi quyện ran viền vò quẫn phím cuỗm nựng choạng
  trỏ quai quệ cỏi nhại rịch tiều gióng mu sủng trớ banh tày há xoan khuỷu lọi lịm rởm hực gọt xỏ chừa giậm loát xoăn
  đờ tý khảng lem bu nài kèo rằm đáu hói nẹt đểu giập tanh lẽo tùm nhảnh chuốt ngước mĩ bô ổng trượng mé đoái víu chồm
  đoản hởi dỗi thổn bềnh vát gồ rụt quí cưu phết bỉm ắc ắt tằm đơ nhím én nghé dụm mỏm chây dặt pô mống nọc be hoe
  hách trác ráng hới rú mền tành nuông nỡ thóa khò gí rát hợt vần nhợt búi trẻo xuýt đát nẻ ngáng thọc cút ton dật rít
  ôi bàu kìa dứa hoằng đọa cằn sém xúm chạnh lùa ạch nhòm ghề lém voan chong ia ruốc hỉ lèo tèo mẹo sấp biếng ngẩng
  nhút chợp rè bét loạng ghim tròng đềm dát sắng uông nhói thằn pham bặt ngố oi cầy tét lồi gộc thoắt thẫn liếng săm
  nhuốm ngợm chác nớt lòi hổi choán lâng nhặn dúm bứng thiến rô rọi ghì hênh thồ chộp hoen cạm rưởi khứu nem mầu băm
  tiệt beng ngọ sủ khấn siêng lấm lẩm giầy tuốc lọng lóe sượt vịn nơm phũ ngáy xuẩn chóp yểu muội bả gi lêu toản thau
  dĩnh oánh thong nhen bệt thướt nhỉnh ngoạm dĩa lác phung chột rôm túp nhựt xiên mui ngạn nậu thảnh mịch mảy loanh
  đần trọi sẫm chôm gả buốt nè nớp vờn nhẽo phom rạc nhũ giũa sên giẽ vó nhỡ lúm bỉnh duẩn kình thơi en lụi ngác hóng
  lòa vẩy mồng vuột xộc hĩnh chớm nghén lủng khố vẹo thổng hỷ thóc ny nôm luống hục nhúc trầu thinh chun tễ nhăng ló
  phượt lốt xiêu ghém nhử ngưởng chới rắm thảy trịa hê lìm gờ bum hinh he giẻ thình xiềng phàng tran đĩnh nhành toại
  ngoặc lợm xuể vắn hột dửng ém hụ nuột oăm nghếch đày uẩn phiếm hũ ke sin quầng kham bươn nứa thòng gẫy lổ rền tuýt
  xém vấy soán dấp cọp khập dạc dế trứ nhâm siu om dậu lin nạng rọc mếu loét quẩy rớm chẵn niệu chề rên rả khiễng kị
  xõa đẫn dõng nịnh tạnh giội tể áng kiển nhạ hừng sanh nhẹt duỗi vái sạ đận lươn khoải toanh giòn nghĩnh bấn rần nhẩm
  nhe kịt nái tiễu bớ núng xép xược bĩnh phùn gấm vảng đụn mun rằn uổng liếc ổi hùn sám giãy dả thía sụn nua giụa quàn
  mướt chét láy tuôn lóa bướng tếu bòn xệ mo nghê vỉ nòi chiền xáng trãi ngấn dốt xúy khui nhám hớn cún luông thiểm
  hớt nép xoang nít lòe ngoai kềm dẻ gẫu ối phò soóc đổng thy đái oái re kỉnh nãy mọt bống chau sắn thui áy lổng ruổi
  hác cựa trĩu bịu véo sệt kếch nhiếc ròi kiếng mứt gột ngoảnh phèn hiu nỏ trạc chiu súy phèo ram ghẻ ruy náy khoắng
  chẻ moóc rứt rộp trìu xơi tươm chãi đụp óng tâng đác khua thiếc mả boa nhắng ngoi mận ngọng tánh gun bôn phủi cóng
  hậm cạch đóm dà nhốn kiềng xấc diếm loẹt ngoa mũm mĩm miết nịch sọt xập ngụa trườn tiếm mè thìa tửu rinh gọng khuyển
  hót ngót vin vạc máo quắt ú ngổ sình khàn cùm bập vèo lụp xèo bự nhẹm chửa gièm lắt nhoi phập nhăm nháp què chơ cộp
  bim tè guồng hua giấm tép lình mụ xịn vọc rảo tưởi gằm rươi quằn quại rắp liệm cũi xụp sũng mấn đúp xòa húp mọng nặn
  mún sủi lởm chởm đùm nhọt vông nậm giàng lềnh diêu vẩn cộc chỏng rợp dúi cùi khuỵu thảng oằn trớn đồm nằng ngấy hửng
  dắc thẫm bua đỉa khuy đơm núc hặc niu thố cuông sây trảo lừ nhởn nhờn ớn mùn nhản chếch úa tụm thỉ ngoắt ruồng xuyệt
  khựng hòi dòm nhem sậm khênh trừu kếp chon khản mú gút biêu mon nheo khuân soài vầng som eng nanh dùm nhoài vam mợ
  niêu tấy lặt xẹt vại réo xuề nhằng lợ lởn rĩ rữa nhụt suyễn giạt vựng ươi cụp loi ua tong thít ngo thìn cở sính đước
  po diệc hử khảm sửu lặc nưng khấm phễu kẻo muống quắm giũ mọn phỉnh khêu gày lụng khuây sởn nghễ gãi dộng nhó xuyết
  trề nhép ngụp nhịu nườm nượp nạm gợn dề bòng vởn ghìm huýt khịt quĩ xổm đung đờn dầy bụt nưa quạ vược huyn mễ đéc hu
  cuội hỡi tủa khế trư xức phớ nẹp lết dởm ứa nhòe nệ cữ tắp núm rệu chổ xỉa ngụm rỏi truân tược quơ mấp lói cớm trẩy
  mớn ngoằn chờn sổng chọt nhạn nết rua huê kít xồng thẩn đìa phộng bùm đười riềng ngáp hì lơi nghịt dạm xốc trĩ dềnh
  nốc đăm hạo buột đay lù nhạnh phờ lảm khom đom quặt vạy bủn đượm chường nhít dằng nhẵn trẽn veo phảng quở lể chùng
  xúng bỉu phấp rường bện cảo cụi cụng lẹ mòi quẳng lờn nhão ngộp rẻo gàu chấu hàu lỳ chin bẵng rin lài phến ngải
  huyễn khuông heng rí xộ vằn đẵng sếu đốp đẫy hoắc thuấn dẹt tời ngăm trét phổng nghét díu chỏ xệch lủi nhặng quắp
  đìu tăn típ vẻo điếng nhố rám cói tửng lũi xính chọe miều dậm lẵng thoăn nghỉm muỗng túa nạc dích xình ù xổng chược
  ỉn giăm đớp hống chiêng thào mân doan giồng bôm quới bọng cạ hến nia sậu hịch bun bính ngưu panh tầu nịu vừ pan vù
  vanh lèn moong rọt choảng lẩy nhíp cọng rủn bẹn riếu guốc rói nhũn lảo rịn bỡn giặm thênh vạm cẫng xắt chành phẩn
  móm thây bẹ cặm trành lỵ địu ngoèo gừ lạo bấc pơ tâu quao te pang oải trấu nhụy gành rim quẻ hiều khư vè luy rì ngam
  tau him hựu bân vừng nghinh tray seng chơn đủi tệp nẩy loáng uể nịt dến hổn rạo xoàn rúm vưởng gạn trối quánh phơn
  chồi dụi sụ vẻn bụ bẫm hợm bõ sẩm mạp nũng meo nhông thớ thãi mớm muốt vót quẫy trờ khảnh sờn hoắm chụm rúc khạo gầu
  mẫm vói phên ngắc ngoải héc còm rương rưới lới nhíu dọ huých sui ngát pôn đoa tồng voa sái giuộc chiềng peng nhộng
  tuốt vê mót đoòng dia nhời gừng lia nê mão thuân tun biền thốc xiêm tiển dam din ớ váp hển vể nhừ ngỗ sõng nẫng vãnh
  bậu thím lẹo dũa guộc khứa nõn bịn lườm sần mứa dặc ngạnh ngấp xó phơ chỉa hỏn lất bớp rích ngúm thăn mành xốt háng
  ừ hòe hin thoan mãng kiết nghè thia huề xường mia gau sỉn rùm ửng hí tía rốc khắng lun rum toi lạn tằng pong gianh
  gio pia guy bui béc bấu táu ỉm chuôi răm cùn giựt nhuốc vạng ẻo vập nghệch tênh đảnh luộm thuộm mèm dúa trĩnh dáy
  nhầy nhõng khẩy xàm chễm láu bẽn lẽn vượn nĩa gỏi nám xị huơ phẩy xẹp ních nện thuôn nồm húng oang pằng miến bờm
  cheo truông húi xuê đễnh diến beo lỷ thoai nầm mưng nhài ẹo thủa hạp thó trằn nhắt nhẻm rượi lững tịt bẵm lú khù
  bươm đót lọn nhảu nhúm xổi đễ tréo ngoe viển khấp xán phới cườm quạnh mím đỏng gở nêm tém tủm tỉm sõi kệch chệ huênh
  hủi bĩu chộn loe ngấu vao vố sớ đòng xoong nguệch ngoạc sãi hập lè nhổm đúa dèo ghè rệp xoạch ài mếch chỏm hẫu liệng
  bợm phềnh rén rón búng kháo đên gon kháy nhom ất dó mõ hên vợi ui tuế nghịu ang liếp tron trô lịnh sạm rướn phạc bộp
  thều lúi khướt bốp rếu xè đân nhiêm lét toét hớp kheo nhèm bụp xum quặp phịu bỗ lẹm xồm nghía khiu sún ỳ nhớp lỏn
  tóp cũn đì chẹt nhéo ngoắc chòng đẽo bĩ chấy gôn phầm niết đĩ chểnh nhễ quẹo gien trắm xẩy luốc yều dớn cốm rỏ chổng
  vốc xịch trập đít giậu lúp ráy báy ghiếc phừng xoạc khụt phang suê khau ky ké luyên ờ mần thàng dẽ trê mẹt nhương
  đuông nhổn lử mơn dái đúm vẳng khè sực khều vức ại quýnh giắt tuềnh toàng búc rủng rỉnh thủi đự gằn sượng nhè thuồng
  lưa giảo khoáy rắt xạo néo xốn điễn lỏm bẽo lổn quặn mủi í ộ tẽn xuông ã thừ nhẹp biễu hùi rận mẩy chễ rề rặn quạng
  diềm cùa gữa hó quạch xố nhiện ngoáy só ruỗng chõng triện rến hẩu sụm hĩ hão mòng èo uột tuếch khúm mỉu hẩm nhướn
  đén ghiền quèn dác khơ ngưới xái lằng chạng phây rộc tráp gùi chình chùy khằng chái chẩm đọi khà ngái dáo xoàng khịa
  váo vằng quết chúm rứa lỹ sả truyên hoác nống phám vọ đoàng rướm lữa thọa nhiếu thụp rờ nhón hằm nải bâng xạm cắc
  ươn chệnh cỏn quắc khắn khệ oẳn thé dợt nhây rức mề mẩm sỗ xẩu bụa sù nguậy toáng đét mồn õng toẹt diểm chằn sướt
  oách táy ướm tằn chườm sùm lấc cấc gường khoằm nhịt làu đia khộp lòm sú nhiệp quờ đạng ột ự trợt bơn đàu dất ụp téc
  diếp chận đọt lịa nghỉn thút tiểm nhùng nhiễn dấm gâu chũi nướu xạc cồm chiện rốp ngoác tiệu tở hoản nghèn dổi tọt
  chò nhàu dười bươu ủa dánh sênh xôm hiệm triễn thè ành dịnh đợn nân hắng quạn ậm hế hõm gấy khổi hầy khụy chặc lụn
  nầy thuyển ngặn đũng khoàng thệt biễn chím xổn ầu suồng sã tróng buối tổi bựa gới xửa khểnh phét khồng càm ràm muông
  kẻng đợ hẵng gông rạt bẹt dèm bỏi riêu lườn hẹ thễ hoắt chời gảy nhò thồng dình tuối mọ ỹ dóc nhán liện niềng chặp
  choài gỏng bảm rẳng phắt ríu gấc ngoằng mém loảng xoảng ình thõng chã ới mởn mủn vục ùm trốc ngàm cợn chóe gụ lổm
  truyến têm gàn sòm hèm hánh xiệc tạy tròm trèm dọp xoành dứ sạo tói hỗng ngủm sảm huỵch thịch hảng nhúa lóm ẳng ghẽ
  phướn dộ ngằm nhướng vểnh rắng truyết bẩu ngưởi ín vồn lơn sác`;

/** A syllable's place in the order of frequency, 0 the most frequent. */
export const frequencyRank: ReadonlyMap<string, number> = new Map(
  list
    .trim()
    .split(/\s+/)
    .map((syllable, rank) => [syllable, rank]),
);
