/*
 * Walks a DICOM file that DCMTK reads, and prints what dicom-map knows about its private elements:
 *
 *     annotate FILE
 *
 * Each line has the tag, the VR in the file, the VR, VM and name in the dictionary, and the private
 * creator. The last line has the counts. Exit status: 0, or 2 if the file could not be read.
 */
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <dicom_map.hpp>

#include <cstdio>
#include <iostream>
#include <string>

namespace {

struct Counts {
    unsigned long known = 0;
    unsigned long unknown = 0;
};

/* The private creator that reserved the block of `key` in this item: (gggg,00bb) for (gggg,bbxx).
   Empty if there is none. */
std::string creator_of(DcmItem &item, const DcmTagKey &key)
{
    OFString creator;
    item.findAndGetOFString(DcmTagKey(key.getGroup(), static_cast<Uint16>(key.getElement() >> 8)), creator);
    return std::string(creator.c_str(), creator.size());
}

void annotate(const dicom_map::Dict &dict, DcmItem &item, DcmElement &element, int depth, Counts &counts)
{
    const DcmTagKey key = element.getTag().getXTag();
    const std::string creator = creator_of(item, key);
    std::optional<dicom_map::Tag> tag;
    try {
        tag = dict.lookup(key.getGroup(), key.getElement(), creator);
    } catch (const dicom_map::Error &) {
        /* No creator, or an invalid one: the element remains unknown. */
    }
    tag ? counts.known++ : counts.unknown++;
    std::cout << std::string(static_cast<std::size_t>(2 * depth), ' ') << key.toString() << " " << DcmVR(element.getVR()).getVRName() << "  ";
    if (tag) {
        std::cout << tag->vr() << " " << tag->vm() << " " << tag->name();
    } else {
        std::cout << "unknown";
    }
    std::cout << "  [" << creator << "]\n";
}

/* All elements of an item, and of the items inside it. A private creator applies to its own item
   only. */
void walk(const dicom_map::Dict &dict, DcmItem &item, int depth, Counts &counts)
{
    for (unsigned long index = 0; index < item.card(); index++) {
        DcmElement *element = item.getElement(index);
        const DcmTagKey key = element->getTag().getXTag();
        if (key.isPrivate() && key.getElement() > 0x00FF) {
            annotate(dict, item, *element, depth, counts);
        }
        if (element->ident() == EVR_SQ) {
            DcmSequenceOfItems *sequence = static_cast<DcmSequenceOfItems *>(element);
            for (unsigned long at = 0; at < sequence->card(); at++) {
                walk(dict, *sequence->getItem(at), depth + 1, counts);
            }
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::cerr << "usage: " << argv[0] << " FILE\n";
        return 2;
    }
    DcmFileFormat file;
    const OFCondition read = file.loadFile(argv[1]);
    if (read.bad()) {
        std::cerr << argv[1] << ": " << read.text() << "\n";
        if (file.getDataset()->isEmpty()) {
            return 2;
        }
        /* The file is truncated: what was read is still worth showing. */
    }
    try {
        const dicom_map::Dict dict = dicom_map::Dict::embedded();
        Counts counts;
        walk(dict, *file.getDataset(), 0, counts);
        std::cout << counts.known << " private elements known, " << counts.unknown << " unknown\n";
    } catch (const dicom_map::Error &error) {
        std::cerr << error.what() << "\n";
        return 2;
    }
    return 0;
}
