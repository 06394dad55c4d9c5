const sentences = [
  'Sáng nay hơn bốn mươi hộ trồng na ở xã An Sinh xuống vườn từ sớm để kịp chuyến xe lạnh đầu tiên về thành phố.',
  'Theo hợp tác xã, lứa quả cuối vụ ước đạt một trăm hai mươi tấn, gấp rưỡi năm ngoái dù nắng hanh kéo dài.',
  'Bà con cho biết giá tại gốc vẫn giữ ở mức bốn mươi lăm nghìn đồng một cân, cao hơn đầu mùa sáu nghìn đồng.',
  'Tổ hợp tác vừa sửa lại giàn tưới, nạo vét mương và thay toàn bộ ống dẫn nước từ hồ Khe Chè xuống chân đồi.',
  'Chủ tịch xã nói việc cắt sớm nửa tháng giúp nhà vườn tránh được đợt mưa cuối tháng mười một như mọi năm.',
];

/** Paragraphs of news prose, 50 to 90 words each, with about so many words in all; always the same. */
export function storyText(words: number): string[] {
  const paragraphs: string[] = [];
  let written = 0;
  for (let at = 0; written < words; at++) {
    const count = 2 + (at % 3);
    const text = Array.from({ length: count }, (_, one) => sentences[(at + one) % sentences.length]).join(' ');
    paragraphs.push(text);
    written += text.split(' ').length;
  }
  return paragraphs;
}
