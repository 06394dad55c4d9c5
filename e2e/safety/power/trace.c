/* Loaded before the C library (LD_PRELOAD): records every call that changes a file under MORAT_TRACE_ROOT, in the order
 * in which the calls were made, to MORAT_TRACE. What is mapped into memory is not seen; SQLite maps only its -shm file,
 * which does not outlive a power cut.
 *
 * A record: kind (1 byte), file number (8, of the system), offset (8), length of the data (4), data. Numbers are
 * little-endian. Kinds: w write, t truncate (offset: the new size), s sync, c created, m made a folder, r renamed,
 * u unlinked; the data of the last four are paths under the root, two of them divided by a zero byte for r.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static const char *root;
static size_t root_length;
static int record = -1;

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static ssize_t put(const void *bytes, size_t length) {
  REAL(write);
  return real(record, bytes, length);
}

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("MORAT_TRACE");
  root = getenv("MORAT_TRACE_ROOT");
  if (!path || !root) return;
  root_length = strlen(root);
  int (*really)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  record = really(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void note(char kind, uint64_t file, uint64_t offset, const void *data, uint32_t length) {
  unsigned char head[21];
  head[0] = (unsigned char)kind;
  memcpy(head + 1, &file, 8);
  memcpy(head + 9, &offset, 8);
  memcpy(head + 17, &length, 4);
  put(head, sizeof head);
  if (length > 0) put(data, length);
}

static int is_ours(const char *path) {
  return record >= 0 && path && strncmp(path, root, root_length) == 0 && path[root_length] == '/';
}

/* The file behind a descriptor; 0 when it is none of ours. */
static uint64_t ours(int descriptor) {
  if (record < 0 || descriptor == record) return 0;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  if (strncmp(path, root, root_length) != 0) return 0;
  struct stat found;
  return fstat(descriptor, &found) == 0 ? (uint64_t)found.st_ino : 0;
}

static uint64_t number_of(const char *path) {
  struct stat found;
  return stat(path, &found) == 0 ? (uint64_t)found.st_ino : 0;
}

#define LOCKED(...) \
  pthread_mutex_lock(&turn); \
  int saved; \
  __VA_ARGS__ \
  saved = errno; \
  pthread_mutex_unlock(&turn); \
  errno = saved;

static int opened(const char *path, int flags, mode_t mode, int (*really)(const char *, int, ...)) {
  if (!is_ours(path)) return really(path, flags, mode);
  int result;
  LOCKED(
    struct stat before;
    int was = stat(path, &before) == 0;
    result = really(path, flags, mode);
    if (result >= 0 && (flags & O_CREAT) && !was) note('c', number_of(path), 0, path + root_length + 1, (uint32_t)strlen(path + root_length + 1));
    if (result >= 0 && (flags & O_TRUNC) && was) note('t', number_of(path), 0, NULL, 0);
  )
  return result;
}

#define MODE \
  mode_t mode = 0; \
  if (flags & O_CREAT) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); }

int open(const char *path, int flags, ...) { MODE REAL(open); return opened(path, flags, mode, real); }
int open64(const char *path, int flags, ...) { MODE REAL(open64); return opened(path, flags, mode, real); }

#define WRITES(call, where, data, length) \
  ssize_t result; \
  LOCKED( \
    uint64_t file = ours(descriptor); \
    uint64_t place = file ? (uint64_t)(where) : 0; \
    result = call; \
    if (file && result > 0) note('w', file, place, data, (uint32_t)result); \
  ) \
  return result;

static uint64_t here(int descriptor) {
  if (fcntl(descriptor, F_GETFL) & O_APPEND) return (uint64_t)lseek(descriptor, 0, SEEK_END);
  return (uint64_t)lseek(descriptor, 0, SEEK_CUR);
}

ssize_t write(int descriptor, const void *data, size_t length) {
  REAL(write);
  if (descriptor == record) return real(descriptor, data, length);
  WRITES(real(descriptor, data, length), here(descriptor), data, length)
}
ssize_t pwrite(int descriptor, const void *data, size_t length, off_t at) { REAL(pwrite); WRITES(real(descriptor, data, length, at), at, data, length) }
ssize_t pwrite64(int descriptor, const void *data, size_t length, off64_t at) { REAL(pwrite64); WRITES(real(descriptor, data, length, at), at, data, length) }

int ftruncate(int descriptor, off_t size) {
  REAL(ftruncate);
  int result;
  LOCKED(uint64_t file = ours(descriptor); result = real(descriptor, size); if (file && result == 0) note('t', file, (uint64_t)size, NULL, 0);)
  return result;
}
int ftruncate64(int descriptor, off64_t size) {
  REAL(ftruncate64);
  int result;
  LOCKED(uint64_t file = ours(descriptor); result = real(descriptor, size); if (file && result == 0) note('t', file, (uint64_t)size, NULL, 0);)
  return result;
}

/* The record says what was on the disk when the call came back. */
#define SYNCS(name) \
  int name(int descriptor) { \
    REAL(name); \
    uint64_t file = ours(descriptor); \
    int result = real(descriptor); \
    if (file && result == 0) { LOCKED(note('s', file, 0, NULL, 0);) } \
    return result; \
  }
SYNCS(fsync)
SYNCS(fdatasync)

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  if (!is_ours(path)) return real(path, mode);
  int result;
  LOCKED(result = real(path, mode); if (result == 0) note('m', number_of(path), 0, path + root_length + 1, (uint32_t)strlen(path + root_length + 1));)
  return result;
}

int rename(const char *from, const char *to) {
  REAL(rename);
  if (!is_ours(from) || !is_ours(to)) return real(from, to);
  int result;
  LOCKED(
    uint64_t file = number_of(from);
    char both[8192];
    size_t first = strlen(from + root_length + 1);
    size_t second = strlen(to + root_length + 1);
    memcpy(both, from + root_length + 1, first + 1);
    memcpy(both + first + 1, to + root_length + 1, second);
    result = real(from, to);
    if (result == 0) note('r', file, 0, both, (uint32_t)(first + 1 + second));
  )
  return result;
}

int unlink(const char *path) {
  REAL(unlink);
  if (!is_ours(path)) return real(path);
  int result;
  LOCKED(uint64_t file = number_of(path); result = real(path); if (result == 0) note('u', file, 0, path + root_length + 1, (uint32_t)strlen(path + root_length + 1));)
  return result;
}
