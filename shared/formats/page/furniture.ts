/**
 * Lines that a news site sets around its stories. Each pattern is for a whole line, so that a sentence that speaks of
 * a comment or of a share is never taken for one.
 */
const buttons =
  /^(?:(?:chia sẻ|share|facebook|twitter|x|zalo|messenger|linkedin|pinterest|telegram|email|gửi email|in bài( viết)?|in|print|sao chép( liên kết| link)?|copy( link)?|lưu( bài)?( viết)?|thích|like|tweet|nghe( đọc)?( bài)?( viết)?|đọc bài viết|bình luận|góp ý|a\+?|a-|aa|\+|-|cỡ chữ|nhỏ|to|mặc định|theo dõi|quay lại|trở lại|đóng|gửi|hủy|google news|theo dõi .{2,40} trên google news|.{2,40} trên google news|tăng cỡ chữ|giảm cỡ chữ|0|\d{1,5}|\(\d{1,5}\))(?:\s*[:|•·(]?\s*\d{0,5}\s*\)?))$/iu;
const menus =
  /^(?:trang chủ|trang nhất|đăng nhập|đăng ký|tìm kiếm|thông tin tòa soạn|liên hệ( quảng cáo)?|quảng cáo|advertisement|rss|menu|xem thêm|xem tiếp|tải thêm|mới nhất|đọc nhiều|tất cả|lên đầu trang)\s*$/iu;
const breadcrumb = /^[^.!?]{2,40}(?:\s*[>›»/|]\s*[^.!?>›»/|]{2,40})+$/u;
const related =
  /^(?:>{1,3}|»|=>|→|►|▶|\+{2})\s*\S|^(?:(?:xem|đọc) thêm|mời (?:quý )?(?:độc giả|bạn đọc)|có thể bạn quan tâm)\s*:?\s/iu;

/** Lists of other stories: they may stand in the middle of a story. */
const linkListHead =
  /^(?:(?:các )?(?:tin|bài)(?: viết)? (?:liên quan|đọc nhiều|nổi bật|cùng chủ đề|khác)|tin bài liên quan|bài viết liên quan|đọc thêm|xem thêm|có thể bạn quan tâm|đừng bỏ lỡ|tin nổi bật|dòng sự kiện|chủ đề liên quan|sự kiện|tin liên quan)\s*:?$/iu;
/** What comes after a story; nothing of the story comes behind it. */
const endHead =
  /^(?:ý kiến(?: (?:bạn đọc|bình luận|của bạn|độc giả))?(?: ?\(\d*\))?|bình luận(?: của bạn| bài viết)?(?: ?\(\d*\))?|gửi (?:ý kiến|bình luận)(?: của bạn)?|viết bình luận.*|(?:tin |bài |các tin )?(?:cùng chuyên mục|cùng mục|khác cùng chuyên mục)|tin mới nhất|tin mới|đọc nhiều(?: nhất)?|xem nhiều(?: nhất)?|tin tài trợ|thông tin doanh nghiệp|bạn đọc quan tâm|\d+ bình luận)\s*:?$/iu;
const tagLine = /^(?:tags?|từ khóa|từ khoá|chủ đề|thẻ)\s*:?(?:\s|$)/iu;
const copyright =
  /(?:©|\bcopyright\b|all rights reserved|toàn bộ bản quyền thuộc|giữ bản quyền|giấy phép (?:số|hoạt động|xuất bản)|ghi rõ nguồn|chỉ được phát hành lại|vui lòng gõ tiếng việt|được xét duyệt|chưa có bình luận|đăng nhập để (?:gửi|bình luận))|^(?:(?:phó )?tổng biên tập|cơ quan chủ quản|điện thoại|hotline|tòa soạn|trụ sở|email)\s*:/iu;

export const isButton = (line: string): boolean => buttons.test(line) || menus.test(line);
export const isBreadcrumb = (line: string): boolean => breadcrumb.test(line) && line.length < 120;
export const isRelatedLine = (line: string): boolean => related.test(line) && line.length < 200;
export const isLinkListHead = (line: string): boolean => linkListHead.test(line);
export const isEndHead = (line: string): boolean => endHead.test(line);
export const isTagLine = (line: string): boolean => tagLine.test(line) && line.length < 300;
export const isCopyright = (line: string): boolean => copyright.test(line) && line.length < 300;
