// Fixes the seeds of Rust's hash tables: a library to load before the C library (LD_PRELOAD), whose
// getrandom is not random. Otherwise the order of a table, and with it the executed code, differs
// from run to run, and so do the inputs that libFuzzer generates next.
#include <cstring>
#include <sys/types.h>

extern "C" ssize_t getrandom(void *buffer, size_t byte_len, unsigned int)
{
    std::memset(buffer, 1, byte_len);
    return static_cast<ssize_t>(byte_len);
}
