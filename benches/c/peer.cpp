/*
 * Looks keys up in one dictionary: compiled once for each of the three peers (-DPEER_DICOM_MAP,
 * -DPEER_DCMTK, -DPEER_GDCM), so that each process contains only one library.
 *
 *     peer known KEYS     prints the lines of KEYS that the dictionary knows
 *     peer time KEYS      prints nanoseconds per lookup: "lookup", and "read" for lookup with VR
 *                         and name read
 *     peer start          opens the dictionary, looks up one key, and ends: for measuring start-up
 *                         time and memory from outside
 *
 * KEYS has one key per line: GROUP <tab> ELEMENT <tab> CREATOR, group and element with four
 * hexadecimal digits, as in a file.
 */
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <random>
#include <string>
#include <vector>

struct Key {
    unsigned short group;
    unsigned short element;
    std::string creator;
    std::string line;
};

#if defined(PEER_DICOM_MAP)

#include <dicom_map.h>

static dmap_dict *dictionary;

static void open_dictionary()
{
    dictionary = dmap_open_embedded();
}

typedef Key Prepared;
static Prepared prepare(const Key &key)
{
    return key;
}
typedef const dmap_tag *Answer;
static Answer find(const Prepared &key)
{
    return dmap_lookup(dictionary, key.group, key.element, key.creator.empty() ? nullptr : key.creator.c_str());
}
static size_t read(Answer tag)
{
    return static_cast<size_t>(*dmap_tag_vr(tag, nullptr)) + static_cast<size_t>(*dmap_tag_name(tag, nullptr));
}

#elif defined(PEER_DICOM_MAP_HELD)

#include <dicom_map.h>

static dmap_dict *dictionary;

static void open_dictionary()
{
    dictionary = dmap_open_embedded();
}

struct Prepared {
    unsigned short group;
    unsigned short element;
    const dmap_creator *creator;
};
static Prepared prepare(const Key &key)
{
    return Prepared{key.group, key.element, key.creator.empty() ? nullptr : dmap_find_creator(dictionary, key.creator.c_str())};
}
typedef const dmap_tag *Answer;
static Answer find(const Prepared &key)
{
    return key.creator != nullptr ? dmap_creator_lookup(key.creator, key.group, key.element) : dmap_lookup(dictionary, key.group, key.element, nullptr);
}
static size_t read(Answer tag)
{
    return static_cast<size_t>(*dmap_tag_vr(tag, nullptr)) + static_cast<size_t>(*dmap_tag_name(tag, nullptr));
}

#elif defined(PEER_DCMTK)

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdict.h>
#include <dcmtk/dcmdata/dcdicent.h>

static const DcmDataDictionary *dictionary;

static void open_dictionary()
{
    dictionary = &dcmDataDict.rdlock();
}

typedef Key Prepared;
static Prepared prepare(const Key &key)
{
    return key;
}
typedef const DcmDictEntry *Answer;
static Answer find(const Prepared &key)
{
    return dictionary->findEntry(DcmTagKey(key.group, key.element), key.creator.empty() ? nullptr : key.creator.c_str());
}
static size_t read(Answer entry)
{
    return static_cast<size_t>(*entry->getVR().getVRName()) + static_cast<size_t>(*entry->getTagName());
}

#elif defined(PEER_GDCM)

#include <gdcmDicts.h>
#include <gdcmGlobal.h>
#include <gdcmPrivateTag.h>

static const gdcm::Dicts *dictionary;

static void open_dictionary()
{
    dictionary = &gdcm::Global::GetInstance().GetDicts();
}

/* Its private keys store the creator as a std::string: they are made beforehand, so that only the
 * search is timed. */
struct Prepared {
    gdcm::PrivateTag tag;
    bool is_private;
};
static Prepared prepare(const Key &key)
{
    const unsigned short element = key.creator.empty() ? key.element : static_cast<unsigned short>(key.element & 0xFF);
    return Prepared{gdcm::PrivateTag(key.group, element, key.creator.c_str()), !key.creator.empty()};
}
typedef const gdcm::DictEntry *Answer;
static Answer find(const Prepared &key)
{
    const gdcm::DictEntry *entry = key.is_private ? &dictionary->GetPrivateDict().GetDictEntry(key.tag)
                                                  : &dictionary->GetPublicDict().GetDictEntry(key.tag);
    /* For an unknown key, the result is a separate entry without a name. */
    return *entry->GetName() == '\0' ? nullptr : entry;
}
static size_t read(Answer entry)
{
    return static_cast<size_t>(entry->GetVR()) + static_cast<size_t>(*entry->GetName());
}

#endif

static std::vector<Key> read_keys(const char *path)
{
    std::ifstream stream(path);
    std::vector<Key> keys;
    std::string line;
    while (std::getline(stream, line)) {
        const size_t first = line.find('\t');
        const size_t second = line.find('\t', first + 1);
        keys.push_back(Key{static_cast<unsigned short>(std::stoul(line.substr(0, first), nullptr, 16)),
                           static_cast<unsigned short>(std::stoul(line.substr(first + 1, second - first - 1), nullptr, 16)), line.substr(second + 1), line});
    }
    return keys;
}

/* Processor time of this thread, so that other programs on the machine do not count. */
static double now()
{
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}

/* The minimum of several rounds: other load on the machine can only add time. */
template <class Call> static double nanoseconds(const std::vector<Prepared> &keys, Call call)
{
    const int rounds = 5;
    double best = 1e30;
    size_t sum = 0;
    for (int round = 0; round < rounds; round++) {
        const size_t repeats = 1 + 400000 / keys.size();
        const double start = now();
        for (size_t repeat = 0; repeat < repeats; repeat++) {
            for (const Prepared &key : keys) {
                sum += call(key);
            }
        }
        best = std::min(best, (now() - start) / static_cast<double>(repeats * keys.size()));
    }
    /* Keeps the compiler from removing the work. */
    std::fprintf(stderr, "%s", sum == 42 ? " " : "");
    return best;
}

int main(int argc, char **argv)
{
    const std::string mode = argc > 1 ? argv[1] : "";
    open_dictionary();
    if (mode == "start") {
        return find(prepare(Key{0x0010, 0x0010, "", ""})) != nullptr ? 0 : 1;
    }
    if (argc < 3) {
        return 2;
    }
    std::vector<Key> keys = read_keys(argv[2]);
    if (mode == "known") {
        for (const Key &key : keys) {
            if (find(prepare(key)) != nullptr) {
                std::puts(key.line.c_str());
            }
        }
        return 0;
    }
    /* A fixed seed: every peer gets the keys in the same order. */
    std::shuffle(keys.begin(), keys.end(), std::mt19937(20261121));
    std::vector<Prepared> prepared;
    for (const Key &key : keys) {
        prepared.push_back(prepare(key));
    }
    const double lookup = nanoseconds(prepared, [](const Prepared &key) { return reinterpret_cast<size_t>(find(key)); });
    const double whole = nanoseconds(prepared, [](const Prepared &key) {
        const Answer answer = find(key);
        return answer != nullptr ? read(answer) : 0;
    });
    std::printf("%.1f %.1f\n", lookup, whole);
    return 0;
}
