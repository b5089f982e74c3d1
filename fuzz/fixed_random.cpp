// The same seeds for Rust's hash tables in every run: a library to be loaded before the C library
// (LD_PRELOAD), whose getrandom is not random. Without it a table's order, and so which code runs,
// differs from run to run, and with that the inputs that libFuzzer draws next.
#include <cstring>
#include <sys/types.h>

extern "C" ssize_t getrandom(void *buffer, size_t byte_len, unsigned int)
{
    std::memset(buffer, 1, byte_len);
    return static_cast<ssize_t>(byte_len);
}
