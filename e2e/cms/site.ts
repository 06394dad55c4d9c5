import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { sitePhp, type WordPressSite } from './wordpress-site.ts';

const run = promisify(execFile);

/** The running WordPress as tests look at it: by PHP inside it, never through what is tested. */
export interface Site extends Pick<WordPressSite, 'url' | 'passwords'> {
  php(code: string): Promise<string>;
  /** Posts of any status that carry the story's key in their address or their first block. */
  posts(key: string): Promise<SitePost[]>;
  media(key: string): Promise<SiteMedia[]>;
}
export interface SitePost {
  readonly ID: number;
  readonly post_status: string;
  readonly post_title: string;
  readonly post_name: string;
  readonly post_content: string;
  readonly post_excerpt: string;
  readonly post_date: string;
  readonly author: string;
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly featured: number;
}
export interface SiteMedia {
  readonly ID: number;
  readonly post_name: string;
  readonly post_title: string;
  readonly post_excerpt: string;
  readonly post_content: string;
  readonly alt: string;
  readonly parent: number;
  readonly file: string;
}

export function site(): Site {
  const { url, folder, passwords } = inject('wordpress');
  const php = async (code: string) =>
    (await run('php', ['-r', sitePhp(folder, url) + code], { maxBuffer: 64 * 1024 * 1024 })).stdout;
  const rows = async <Row>(code: string): Promise<Row[]> => JSON.parse(await php(code)) as Row[];
  return {
    url,
    passwords: passwords as WordPressSite['passwords'],
    php,
    posts: (key) =>
      rows<SitePost>(`global $wpdb; $k='${key}';
        $ids=$wpdb->get_col($wpdb->prepare("select ID from {$wpdb->posts} where post_type='post' and post_status<>'auto-draft' and post_status<>'trash' and (post_name like %s or post_content like %s) order by ID", $k.'%', '%"moratId":"'.$k.'/%'));
        echo json_encode(array_map(function($id){ $p=get_post($id,ARRAY_A); $p['author']=get_the_author_meta('display_name',$p['post_author']); $p['categories']=wp_get_post_categories($id,['fields'=>'names']); $p['tags']=wp_get_post_tags($id,['fields'=>'names']); $p['featured']=(int)get_post_thumbnail_id($id); return $p; },$ids));`),
    media: (key) =>
      rows<SiteMedia>(`global $wpdb; $k='${key}';
        $ids=$wpdb->get_col($wpdb->prepare("select ID from {$wpdb->posts} where post_type='attachment' and post_name like %s order by ID", $k.'%'));
        echo json_encode(array_map(function($id){ $p=get_post($id,ARRAY_A); $p['alt']=get_post_meta($id,'_wp_attachment_image_alt',true); $p['parent']=(int)$p['post_parent']; $p['file']=get_attached_file($id); return $p; },$ids));`),
  };
}
