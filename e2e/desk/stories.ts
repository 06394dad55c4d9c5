import type { FileChooser, Page } from 'playwright-core';

/** A story as a Markdown file. */
export interface TextStory {
  readonly name: string;
  readonly text: string;
}

export const portStory: TextStory = {
  name: 'cang.md',
  text: `# Hải Phòng thông luồng vào cảng sau ba ngày nạo vét

Tàu bốn mươi nghìn tấn đầu tiên cập cảng lúc 6 giờ sáng, sớm hơn dự tính nửa ngày.

Theo cảng vụ, hai tàu hút bụng làm việc suốt đêm ở khúc cong trước bến.`,
};

export const festivalStory: TextStory = {
  name: 'ngay-hoi.md',
  text: `# Ngày hội đại đoàn kết ở khu tập thể cũ

Sáu mươi hộ cùng dọn sân, treo lại tấm bảng tên từ năm 1979.

Bà Đào Thị Lý, 81 tuổi, mang ra chiếc trống của đội văn nghệ ngày trước.`,
};

export const schoolStory: TextStory = {
  name: 'lop-hoc.md',
  text: `# Lớp học xóa mù chữ giữa bản Khe Lánh

Đêm nào lớp của cô giáo Vi Thị Mến cũng bắt đầu khi nương đã tối hẳn.

Mười bốn học viên chung một chiếc đèn.`,
};

/** The command's file dialog. Chromium grants a key none before the page has painted: then a person presses again. */
export async function chooseFiles(page: Page): Promise<FileChooser> {
  for (let tries = 1; ; tries++) {
    const choosing = page.waitForEvent('filechooser', { timeout: 3_000 });
    await page.keyboard.press('Control+o');
    try {
      return await choosing;
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

/** Imports stories as a person does: the command, the system's dialog, the report of the import. */
export async function importStories(page: Page, stories: readonly TextStory[]): Promise<void> {
  await page.getByRole('navigation', { name: 'Các ngăn bài' }).waitFor();
  const chooser = await chooseFiles(page);
  await chooser.setFiles(
    stories.map(({ name, text }) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text, 'utf8') })),
  );
  const report = page.getByRole('dialog', { name: 'Nhập bài' });
  await report.getByText(`Đã nhập ${stories.length} bài`).waitFor();
  await report.getByRole('button', { name: 'Xong' }).click();
  await report.waitFor({ state: 'detached' });
}

export const list = (page: Page) => page.getByRole('listbox', { name: 'Danh sách bài' });
export const rows = (page: Page) => list(page).getByRole('option');
/** Whether the list has the focus: dialogs give it back a moment after they are gone. */
export const listHasFocus = (page: Page) => list(page).evaluate((element) => element === document.activeElement);

export const search = (page: Page) => page.getByRole('searchbox', { name: 'Tìm bài' });
export const view = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Các ngăn bài' }).getByRole('button', { name });
