/* A disk as no test machine has one, loaded before the C library: each sync takes 20 ms more where
   MIC_SLOW_DISK is set, and nothing can be written to a database while the file exists that
   MIC_READ_ONLY names. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static void wait_for_the_disk(void) {
    struct timespec twenty_milliseconds = {0, 20000000};
    if (getenv("MIC_SLOW_DISK"))
        nanosleep(&twenty_milliseconds, 0);
}

static int is_read_only(void) {
    const char *mark = getenv("MIC_READ_ONLY");
    if (!mark || access(mark, F_OK))
        return 0;
    errno = EROFS;
    return 1;
}

int fsync(int file) {
    wait_for_the_disk();
    return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(file);
}

int fdatasync(int file) {
    wait_for_the_disk();
    return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(file);
}

ssize_t pwrite(int file, const void *from, size_t size, off_t place) {
    if (is_read_only())
        return -1;
    return ((ssize_t(*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite"))(
        file, from, size, place);
}

ssize_t pwrite64(int file, const void *from, size_t size, off64_t place) {
    if (is_read_only())
        return -1;
    return ((ssize_t(*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64"))(
        file, from, size, place);
}
