//! Public tags by keyword. Made by `dmap-compile build` from data/tags.csv; do not edit.
//!
//! A name is the keyword of PS3.6 in capitals, with an underscore between words: PatientName is
//! [`PATIENT_NAME`], SOPInstanceUID is [`SOP_INSTANCE_UID`]. The attribute's name separates words
//! in capitals: VOILUTSequence, "VOI LUT Sequence", is [`VOI_LUT_SEQUENCE`]. Retired attributes are
//! included. Elements of repeating groups, such as [`OVERLAY_DATA`] in 60xx, have several tags and
//! are patterns. Entries without a keyword are left out, and so is a single tag that a pattern of
//! the same keyword covers.
//!
//! ```
//! use dicom_map::{Tag, tags};
//! assert_eq!(tags::PATIENT_NAME, Tag::new(0x0010, 0x0010));
//! assert!(tags::OVERLAY_DATA.matches(Tag::new(0x6002, 0x3000)));
//! ```

use crate::tag::{Tag, TagPattern};

/// (0000,0000) UL, Command Group Length.
pub const COMMAND_GROUP_LENGTH: Tag = Tag::new(0x0000, 0x0000);

/// (0000,0001) UL, Command Length to End. Retired.
pub const COMMAND_LENGTH_TO_END: Tag = Tag::new(0x0000, 0x0001);

/// (0000,0002) UI, Affected SOP Class UID.
pub const AFFECTED_SOP_CLASS_UID: Tag = Tag::new(0x0000, 0x0002);

/// (0000,0003) UI, Requested SOP Class UID.
pub const REQUESTED_SOP_CLASS_UID: Tag = Tag::new(0x0000, 0x0003);

/// (0000,0010) SH, Command Recognition Code. Retired.
pub const COMMAND_RECOGNITION_CODE: Tag = Tag::new(0x0000, 0x0010);

/// (0000,0100) US, Command Field.
pub const COMMAND_FIELD: Tag = Tag::new(0x0000, 0x0100);

/// (0000,0110) US, Message ID.
pub const MESSAGE_ID: Tag = Tag::new(0x0000, 0x0110);

/// (0000,0120) US, Message ID Being Responded To.
pub const MESSAGE_ID_BEING_RESPONDED_TO: Tag = Tag::new(0x0000, 0x0120);

/// (0000,0200) AE, Initiator. Retired.
pub const INITIATOR: Tag = Tag::new(0x0000, 0x0200);

/// (0000,0300) AE, Receiver. Retired.
pub const RECEIVER: Tag = Tag::new(0x0000, 0x0300);

/// (0000,0400) AE, Find Location. Retired.
pub const FIND_LOCATION: Tag = Tag::new(0x0000, 0x0400);

/// (0000,0600) AE, Move Destination.
pub const MOVE_DESTINATION: Tag = Tag::new(0x0000, 0x0600);

/// (0000,0700) US, Priority.
pub const PRIORITY: Tag = Tag::new(0x0000, 0x0700);

/// (0000,0800) US, Command Data Set Type.
pub const COMMAND_DATA_SET_TYPE: Tag = Tag::new(0x0000, 0x0800);

/// (0000,0850) US, Number of Matches. Retired.
pub const NUMBER_OF_MATCHES: Tag = Tag::new(0x0000, 0x0850);

/// (0000,0860) US, Response Sequence Number. Retired.
pub const RESPONSE_SEQUENCE_NUMBER: Tag = Tag::new(0x0000, 0x0860);

/// (0000,0900) US, Status.
pub const STATUS: Tag = Tag::new(0x0000, 0x0900);

/// (0000,0901) AT, Offending Element.
pub const OFFENDING_ELEMENT: Tag = Tag::new(0x0000, 0x0901);

/// (0000,0902) LO, Error Comment.
pub const ERROR_COMMENT: Tag = Tag::new(0x0000, 0x0902);

/// (0000,0903) US, Error ID.
pub const ERROR_ID: Tag = Tag::new(0x0000, 0x0903);

/// (0000,1000) UI, Affected SOP Instance UID.
pub const AFFECTED_SOP_INSTANCE_UID: Tag = Tag::new(0x0000, 0x1000);

/// (0000,1001) UI, Requested SOP Instance UID.
pub const REQUESTED_SOP_INSTANCE_UID: Tag = Tag::new(0x0000, 0x1001);

/// (0000,1002) US, Event Type ID.
pub const EVENT_TYPE_ID: Tag = Tag::new(0x0000, 0x1002);

/// (0000,1005) AT, Attribute Identifier List.
pub const ATTRIBUTE_IDENTIFIER_LIST: Tag = Tag::new(0x0000, 0x1005);

/// (0000,1008) US, Action Type ID.
pub const ACTION_TYPE_ID: Tag = Tag::new(0x0000, 0x1008);

/// (0000,1020) US, Number of Remaining Sub-operations.
pub const NUMBER_OF_REMAINING_SUBOPERATIONS: Tag = Tag::new(0x0000, 0x1020);

/// (0000,1021) US, Number of Completed Sub-operations.
pub const NUMBER_OF_COMPLETED_SUBOPERATIONS: Tag = Tag::new(0x0000, 0x1021);

/// (0000,1022) US, Number of Failed Sub-operations.
pub const NUMBER_OF_FAILED_SUBOPERATIONS: Tag = Tag::new(0x0000, 0x1022);

/// (0000,1023) US, Number of Warning Sub-operations.
pub const NUMBER_OF_WARNING_SUBOPERATIONS: Tag = Tag::new(0x0000, 0x1023);

/// (0000,1030) AE, Move Originator Application Entity Title.
pub const MOVE_ORIGINATOR_APPLICATION_ENTITY_TITLE: Tag = Tag::new(0x0000, 0x1030);

/// (0000,1031) US, Move Originator Message ID.
pub const MOVE_ORIGINATOR_MESSAGE_ID: Tag = Tag::new(0x0000, 0x1031);

/// (0000,4000) LT, Dialog Receiver. Retired.
pub const DIALOG_RECEIVER: Tag = Tag::new(0x0000, 0x4000);

/// (0000,4010) LT, Terminal Type. Retired.
pub const TERMINAL_TYPE: Tag = Tag::new(0x0000, 0x4010);

/// (0000,5010) SH, Message Set ID. Retired.
pub const MESSAGE_SET_ID: Tag = Tag::new(0x0000, 0x5010);

/// (0000,5020) SH, End Message ID. Retired.
pub const END_MESSAGE_ID: Tag = Tag::new(0x0000, 0x5020);

/// (0000,5110) LT, Display Format. Retired.
pub const DISPLAY_FORMAT: Tag = Tag::new(0x0000, 0x5110);

/// (0000,5120) LT, Page Position ID. Retired.
pub const PAGE_POSITION_ID: Tag = Tag::new(0x0000, 0x5120);

/// (0000,5130) CS, Text Format ID. Retired.
pub const TEXT_FORMAT_ID: Tag = Tag::new(0x0000, 0x5130);

/// (0000,5140) CS, Normal/Reverse. Retired.
pub const NORMAL_REVERSE: Tag = Tag::new(0x0000, 0x5140);

/// (0000,5150) CS, Add Gray Scale. Retired.
pub const ADD_GRAY_SCALE: Tag = Tag::new(0x0000, 0x5150);

/// (0000,5160) CS, Borders. Retired.
pub const BORDERS: Tag = Tag::new(0x0000, 0x5160);

/// (0000,5170) IS, Copies. Retired.
pub const COPIES: Tag = Tag::new(0x0000, 0x5170);

/// (0000,5180) CS, Command Magnification Type. Retired.
pub const COMMAND_MAGNIFICATION_TYPE: Tag = Tag::new(0x0000, 0x5180);

/// (0000,5190) CS, Erase. Retired.
pub const ERASE: Tag = Tag::new(0x0000, 0x5190);

/// (0000,51A0) CS, Print. Retired.
pub const PRINT: Tag = Tag::new(0x0000, 0x51A0);

/// (0000,51B0) US, Overlays. Retired.
pub const OVERLAYS: Tag = Tag::new(0x0000, 0x51B0);

/// (0002,0000) UL, File Meta Information Group Length.
pub const FILE_META_INFORMATION_GROUP_LENGTH: Tag = Tag::new(0x0002, 0x0000);

/// (0002,0001) OB, File Meta Information Version.
pub const FILE_META_INFORMATION_VERSION: Tag = Tag::new(0x0002, 0x0001);

/// (0002,0002) UI, Media Storage SOP Class UID.
pub const MEDIA_STORAGE_SOP_CLASS_UID: Tag = Tag::new(0x0002, 0x0002);

/// (0002,0003) UI, Media Storage SOP Instance UID.
pub const MEDIA_STORAGE_SOP_INSTANCE_UID: Tag = Tag::new(0x0002, 0x0003);

/// (0002,0010) UI, Transfer Syntax UID.
pub const TRANSFER_SYNTAX_UID: Tag = Tag::new(0x0002, 0x0010);

/// (0002,0012) UI, Implementation Class UID.
pub const IMPLEMENTATION_CLASS_UID: Tag = Tag::new(0x0002, 0x0012);

/// (0002,0013) SH, Implementation Version Name.
pub const IMPLEMENTATION_VERSION_NAME: Tag = Tag::new(0x0002, 0x0013);

/// (0002,0016) AE, Source Application Entity Title.
pub const SOURCE_APPLICATION_ENTITY_TITLE: Tag = Tag::new(0x0002, 0x0016);

/// (0002,0017) AE, Sending Application Entity Title.
pub const SENDING_APPLICATION_ENTITY_TITLE: Tag = Tag::new(0x0002, 0x0017);

/// (0002,0018) AE, Receiving Application Entity Title.
pub const RECEIVING_APPLICATION_ENTITY_TITLE: Tag = Tag::new(0x0002, 0x0018);

/// (0002,0026) UR, Source Presentation Address.
pub const SOURCE_PRESENTATION_ADDRESS: Tag = Tag::new(0x0002, 0x0026);

/// (0002,0027) UR, Sending Presentation Address.
pub const SENDING_PRESENTATION_ADDRESS: Tag = Tag::new(0x0002, 0x0027);

/// (0002,0028) UR, Receiving Presentation Address.
pub const RECEIVING_PRESENTATION_ADDRESS: Tag = Tag::new(0x0002, 0x0028);

/// (0002,0031) OB, RTV Meta Information Version.
pub const RTV_META_INFORMATION_VERSION: Tag = Tag::new(0x0002, 0x0031);

/// (0002,0032) UI, RTV Communication SOP Class UID.
pub const RTV_COMMUNICATION_SOP_CLASS_UID: Tag = Tag::new(0x0002, 0x0032);

/// (0002,0033) UI, RTV Communication SOP Instance UID.
pub const RTV_COMMUNICATION_SOP_INSTANCE_UID: Tag = Tag::new(0x0002, 0x0033);

/// (0002,0035) OB, RTV Source Identifier.
pub const RTV_SOURCE_IDENTIFIER: Tag = Tag::new(0x0002, 0x0035);

/// (0002,0036) OB, RTV Flow Identifier.
pub const RTV_FLOW_IDENTIFIER: Tag = Tag::new(0x0002, 0x0036);

/// (0002,0037) UL, RTV Flow RTP Sampling Rate.
pub const RTV_FLOW_RTP_SAMPLING_RATE: Tag = Tag::new(0x0002, 0x0037);

/// (0002,0038) FD, RTV Flow Actual Frame Duration.
pub const RTV_FLOW_ACTUAL_FRAME_DURATION: Tag = Tag::new(0x0002, 0x0038);

/// (0002,0100) UI, Private Information Creator UID.
pub const PRIVATE_INFORMATION_CREATOR_UID: Tag = Tag::new(0x0002, 0x0100);

/// (0002,0102) OB, Private Information.
pub const PRIVATE_INFORMATION: Tag = Tag::new(0x0002, 0x0102);

/// (0004,1130) CS, File-set ID.
pub const FILE_SET_ID: Tag = Tag::new(0x0004, 0x1130);

/// (0004,1141) CS, File-set Descriptor File ID.
pub const FILE_SET_DESCRIPTOR_FILE_ID: Tag = Tag::new(0x0004, 0x1141);

/// (0004,1142) CS, Specific Character Set of File-set Descriptor File.
pub const SPECIFIC_CHARACTER_SET_OF_FILE_SET_DESCRIPTOR_FILE: Tag = Tag::new(0x0004, 0x1142);

/// (0004,1200) UL, Offset of the First Directory Record of the Root Directory Entity.
pub const OFFSET_OF_THE_FIRST_DIRECTORY_RECORD_OF_THE_ROOT_DIRECTORY_ENTITY: Tag =
    Tag::new(0x0004, 0x1200);

/// (0004,1202) UL, Offset of the Last Directory Record of the Root Directory Entity.
pub const OFFSET_OF_THE_LAST_DIRECTORY_RECORD_OF_THE_ROOT_DIRECTORY_ENTITY: Tag =
    Tag::new(0x0004, 0x1202);

/// (0004,1212) US, File-set Consistency Flag.
pub const FILE_SET_CONSISTENCY_FLAG: Tag = Tag::new(0x0004, 0x1212);

/// (0004,1220) SQ, Directory Record Sequence.
pub const DIRECTORY_RECORD_SEQUENCE: Tag = Tag::new(0x0004, 0x1220);

/// (0004,1400) UL, Offset of the Next Directory Record.
pub const OFFSET_OF_THE_NEXT_DIRECTORY_RECORD: Tag = Tag::new(0x0004, 0x1400);

/// (0004,1410) US, Record In-use Flag.
pub const RECORD_IN_USE_FLAG: Tag = Tag::new(0x0004, 0x1410);

/// (0004,1420) UL, Offset of Referenced Lower-Level Directory Entity.
pub const OFFSET_OF_REFERENCED_LOWER_LEVEL_DIRECTORY_ENTITY: Tag = Tag::new(0x0004, 0x1420);

/// (0004,1430) CS, Directory Record Type.
pub const DIRECTORY_RECORD_TYPE: Tag = Tag::new(0x0004, 0x1430);

/// (0004,1432) UI, Private Record UID.
pub const PRIVATE_RECORD_UID: Tag = Tag::new(0x0004, 0x1432);

/// (0004,1500) CS, Referenced File ID.
pub const REFERENCED_FILE_ID: Tag = Tag::new(0x0004, 0x1500);

/// (0004,1504) UL, MRDR Directory Record Offset. Retired.
pub const MRDR_DIRECTORY_RECORD_OFFSET: Tag = Tag::new(0x0004, 0x1504);

/// (0004,1510) UI, Referenced SOP Class UID in File.
pub const REFERENCED_SOP_CLASS_UID_IN_FILE: Tag = Tag::new(0x0004, 0x1510);

/// (0004,1511) UI, Referenced SOP Instance UID in File.
pub const REFERENCED_SOP_INSTANCE_UID_IN_FILE: Tag = Tag::new(0x0004, 0x1511);

/// (0004,1512) UI, Referenced Transfer Syntax UID in File.
pub const REFERENCED_TRANSFER_SYNTAX_UID_IN_FILE: Tag = Tag::new(0x0004, 0x1512);

/// (0004,151A) UI, Referenced Related General SOP Class UID in File.
pub const REFERENCED_RELATED_GENERAL_SOP_CLASS_UID_IN_FILE: Tag = Tag::new(0x0004, 0x151A);

/// (0004,1600) UL, Number of References. Retired.
pub const NUMBER_OF_REFERENCES: Tag = Tag::new(0x0004, 0x1600);

/// (0006,0001) SQ, Current Frame Functional Groups Sequence.
pub const CURRENT_FRAME_FUNCTIONAL_GROUPS_SEQUENCE: Tag = Tag::new(0x0006, 0x0001);

/// (0008,0001) UL, Length to End. Retired.
pub const LENGTH_TO_END: Tag = Tag::new(0x0008, 0x0001);

/// (0008,0005) CS, Specific Character Set.
pub const SPECIFIC_CHARACTER_SET: Tag = Tag::new(0x0008, 0x0005);

/// (0008,0006) SQ, Language Code Sequence.
pub const LANGUAGE_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x0006);

/// (0008,0008) CS, Image Type.
pub const IMAGE_TYPE: Tag = Tag::new(0x0008, 0x0008);

/// (0008,0010) SH, Recognition Code. Retired.
pub const RECOGNITION_CODE: Tag = Tag::new(0x0008, 0x0010);

/// (0008,0012) DA, Instance Creation Date.
pub const INSTANCE_CREATION_DATE: Tag = Tag::new(0x0008, 0x0012);

/// (0008,0013) TM, Instance Creation Time.
pub const INSTANCE_CREATION_TIME: Tag = Tag::new(0x0008, 0x0013);

/// (0008,0014) UI, Instance Creator UID.
pub const INSTANCE_CREATOR_UID: Tag = Tag::new(0x0008, 0x0014);

/// (0008,0015) DT, Instance Coercion DateTime.
pub const INSTANCE_COERCION_DATE_TIME: Tag = Tag::new(0x0008, 0x0015);

/// (0008,0016) UI, SOP Class UID.
pub const SOP_CLASS_UID: Tag = Tag::new(0x0008, 0x0016);

/// (0008,0017) UI, Acquisition UID.
pub const ACQUISITION_UID: Tag = Tag::new(0x0008, 0x0017);

/// (0008,0018) UI, SOP Instance UID.
pub const SOP_INSTANCE_UID: Tag = Tag::new(0x0008, 0x0018);

/// (0008,0019) UI, Pyramid UID.
pub const PYRAMID_UID: Tag = Tag::new(0x0008, 0x0019);

/// (0008,001A) UI, Related General SOP Class UID.
pub const RELATED_GENERAL_SOP_CLASS_UID: Tag = Tag::new(0x0008, 0x001A);

/// (0008,001B) UI, Original Specialized SOP Class UID.
pub const ORIGINAL_SPECIALIZED_SOP_CLASS_UID: Tag = Tag::new(0x0008, 0x001B);

/// (0008,001C) CS, Synthetic Data.
pub const SYNTHETIC_DATA: Tag = Tag::new(0x0008, 0x001C);

/// (0008,001D) SQ, Sensitive Content Code Sequence.
pub const SENSITIVE_CONTENT_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x001D);

/// (0008,0020) DA, Study Date.
pub const STUDY_DATE: Tag = Tag::new(0x0008, 0x0020);

/// (0008,0021) DA, Series Date.
pub const SERIES_DATE: Tag = Tag::new(0x0008, 0x0021);

/// (0008,0022) DA, Acquisition Date.
pub const ACQUISITION_DATE: Tag = Tag::new(0x0008, 0x0022);

/// (0008,0023) DA, Content Date.
pub const CONTENT_DATE: Tag = Tag::new(0x0008, 0x0023);

/// (0008,0024) DA, Overlay Date. Retired.
pub const OVERLAY_DATE: Tag = Tag::new(0x0008, 0x0024);

/// (0008,0025) DA, Curve Date. Retired.
pub const CURVE_DATE: Tag = Tag::new(0x0008, 0x0025);

/// (0008,002A) DT, Acquisition DateTime.
pub const ACQUISITION_DATE_TIME: Tag = Tag::new(0x0008, 0x002A);

/// (0008,0030) TM, Study Time.
pub const STUDY_TIME: Tag = Tag::new(0x0008, 0x0030);

/// (0008,0031) TM, Series Time.
pub const SERIES_TIME: Tag = Tag::new(0x0008, 0x0031);

/// (0008,0032) TM, Acquisition Time.
pub const ACQUISITION_TIME: Tag = Tag::new(0x0008, 0x0032);

/// (0008,0033) TM, Content Time.
pub const CONTENT_TIME: Tag = Tag::new(0x0008, 0x0033);

/// (0008,0034) TM, Overlay Time. Retired.
pub const OVERLAY_TIME: Tag = Tag::new(0x0008, 0x0034);

/// (0008,0035) TM, Curve Time. Retired.
pub const CURVE_TIME: Tag = Tag::new(0x0008, 0x0035);

/// (0008,0040) US, Data Set Type. Retired.
pub const DATA_SET_TYPE: Tag = Tag::new(0x0008, 0x0040);

/// (0008,0041) LO, Data Set Subtype. Retired.
pub const DATA_SET_SUBTYPE: Tag = Tag::new(0x0008, 0x0041);

/// (0008,0042) CS, Nuclear Medicine Series Type. Retired.
pub const NUCLEAR_MEDICINE_SERIES_TYPE: Tag = Tag::new(0x0008, 0x0042);

/// (0008,0050) SH, Accession Number.
pub const ACCESSION_NUMBER: Tag = Tag::new(0x0008, 0x0050);

/// (0008,0051) SQ, Issuer of Accession Number Sequence.
pub const ISSUER_OF_ACCESSION_NUMBER_SEQUENCE: Tag = Tag::new(0x0008, 0x0051);

/// (0008,0052) CS, Query/Retrieve Level.
pub const QUERY_RETRIEVE_LEVEL: Tag = Tag::new(0x0008, 0x0052);

/// (0008,0053) CS, Query/Retrieve View.
pub const QUERY_RETRIEVE_VIEW: Tag = Tag::new(0x0008, 0x0053);

/// (0008,0054) AE, Retrieve AE Title.
pub const RETRIEVE_AE_TITLE: Tag = Tag::new(0x0008, 0x0054);

/// (0008,0055) AE, Station AE Title.
pub const STATION_AE_TITLE: Tag = Tag::new(0x0008, 0x0055);

/// (0008,0056) CS, Instance Availability.
pub const INSTANCE_AVAILABILITY: Tag = Tag::new(0x0008, 0x0056);

/// (0008,0058) UI, Failed SOP Instance UID List.
pub const FAILED_SOP_INSTANCE_UID_LIST: Tag = Tag::new(0x0008, 0x0058);

/// (0008,0060) CS, Modality.
pub const MODALITY: Tag = Tag::new(0x0008, 0x0060);

/// (0008,0061) CS, Modalities in Study.
pub const MODALITIES_IN_STUDY: Tag = Tag::new(0x0008, 0x0061);

/// (0008,0062) UI, SOP Classes in Study.
pub const SOP_CLASSES_IN_STUDY: Tag = Tag::new(0x0008, 0x0062);

/// (0008,0063) SQ, Anatomic Regions in Study Code Sequence.
pub const ANATOMIC_REGIONS_IN_STUDY_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x0063);

/// (0008,0064) CS, Conversion Type.
pub const CONVERSION_TYPE: Tag = Tag::new(0x0008, 0x0064);

/// (0008,0068) CS, Presentation Intent Type.
pub const PRESENTATION_INTENT_TYPE: Tag = Tag::new(0x0008, 0x0068);

/// (0008,0070) LO, Manufacturer.
pub const MANUFACTURER: Tag = Tag::new(0x0008, 0x0070);

/// (0008,0080) LO, Institution Name.
pub const INSTITUTION_NAME: Tag = Tag::new(0x0008, 0x0080);

/// (0008,0081) ST, Institution Address.
pub const INSTITUTION_ADDRESS: Tag = Tag::new(0x0008, 0x0081);

/// (0008,0082) SQ, Institution Code Sequence.
pub const INSTITUTION_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x0082);

/// (0008,0090) PN, Referring Physician's Name.
pub const REFERRING_PHYSICIAN_NAME: Tag = Tag::new(0x0008, 0x0090);

/// (0008,0092) ST, Referring Physician's Address.
pub const REFERRING_PHYSICIAN_ADDRESS: Tag = Tag::new(0x0008, 0x0092);

/// (0008,0094) SH, Referring Physician's Telephone Numbers.
pub const REFERRING_PHYSICIAN_TELEPHONE_NUMBERS: Tag = Tag::new(0x0008, 0x0094);

/// (0008,0096) SQ, Referring Physician Identification Sequence.
pub const REFERRING_PHYSICIAN_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0008, 0x0096);

/// (0008,009C) PN, Consulting Physician's Name.
pub const CONSULTING_PHYSICIAN_NAME: Tag = Tag::new(0x0008, 0x009C);

/// (0008,009D) SQ, Consulting Physician Identification Sequence.
pub const CONSULTING_PHYSICIAN_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0008, 0x009D);

/// (0008,0100) SH, Code Value.
pub const CODE_VALUE: Tag = Tag::new(0x0008, 0x0100);

/// (0008,0101) LO, Extended Code Value.
pub const EXTENDED_CODE_VALUE: Tag = Tag::new(0x0008, 0x0101);

/// (0008,0102) SH, Coding Scheme Designator.
pub const CODING_SCHEME_DESIGNATOR: Tag = Tag::new(0x0008, 0x0102);

/// (0008,0103) SH, Coding Scheme Version.
pub const CODING_SCHEME_VERSION: Tag = Tag::new(0x0008, 0x0103);

/// (0008,0104) LO, Code Meaning.
pub const CODE_MEANING: Tag = Tag::new(0x0008, 0x0104);

/// (0008,0105) CS, Mapping Resource.
pub const MAPPING_RESOURCE: Tag = Tag::new(0x0008, 0x0105);

/// (0008,0106) DT, Context Group Version.
pub const CONTEXT_GROUP_VERSION: Tag = Tag::new(0x0008, 0x0106);

/// (0008,0107) DT, Context Group Local Version.
pub const CONTEXT_GROUP_LOCAL_VERSION: Tag = Tag::new(0x0008, 0x0107);

/// (0008,0108) LT, Extended Code Meaning.
pub const EXTENDED_CODE_MEANING: Tag = Tag::new(0x0008, 0x0108);

/// (0008,0109) SQ, Coding Scheme Resources Sequence.
pub const CODING_SCHEME_RESOURCES_SEQUENCE: Tag = Tag::new(0x0008, 0x0109);

/// (0008,010A) CS, Coding Scheme URL Type.
pub const CODING_SCHEME_URL_TYPE: Tag = Tag::new(0x0008, 0x010A);

/// (0008,010B) CS, Context Group Extension Flag.
pub const CONTEXT_GROUP_EXTENSION_FLAG: Tag = Tag::new(0x0008, 0x010B);

/// (0008,010C) UI, Coding Scheme UID.
pub const CODING_SCHEME_UID: Tag = Tag::new(0x0008, 0x010C);

/// (0008,010D) UI, Context Group Extension Creator UID.
pub const CONTEXT_GROUP_EXTENSION_CREATOR_UID: Tag = Tag::new(0x0008, 0x010D);

/// (0008,010E) UR, Coding Scheme URL.
pub const CODING_SCHEME_URL: Tag = Tag::new(0x0008, 0x010E);

/// (0008,010F) CS, Context Identifier.
pub const CONTEXT_IDENTIFIER: Tag = Tag::new(0x0008, 0x010F);

/// (0008,0110) SQ, Coding Scheme Identification Sequence.
pub const CODING_SCHEME_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0008, 0x0110);

/// (0008,0112) LO, Coding Scheme Registry.
pub const CODING_SCHEME_REGISTRY: Tag = Tag::new(0x0008, 0x0112);

/// (0008,0114) ST, Coding Scheme External ID.
pub const CODING_SCHEME_EXTERNAL_ID: Tag = Tag::new(0x0008, 0x0114);

/// (0008,0115) ST, Coding Scheme Name.
pub const CODING_SCHEME_NAME: Tag = Tag::new(0x0008, 0x0115);

/// (0008,0116) ST, Coding Scheme Responsible Organization.
pub const CODING_SCHEME_RESPONSIBLE_ORGANIZATION: Tag = Tag::new(0x0008, 0x0116);

/// (0008,0117) UI, Context UID.
pub const CONTEXT_UID: Tag = Tag::new(0x0008, 0x0117);

/// (0008,0118) UI, Mapping Resource UID.
pub const MAPPING_RESOURCE_UID: Tag = Tag::new(0x0008, 0x0118);

/// (0008,0119) UC, Long Code Value.
pub const LONG_CODE_VALUE: Tag = Tag::new(0x0008, 0x0119);

/// (0008,0120) UR, URN Code Value.
pub const URN_CODE_VALUE: Tag = Tag::new(0x0008, 0x0120);

/// (0008,0121) SQ, Equivalent Code Sequence.
pub const EQUIVALENT_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x0121);

/// (0008,0122) LO, Mapping Resource Name.
pub const MAPPING_RESOURCE_NAME: Tag = Tag::new(0x0008, 0x0122);

/// (0008,0123) SQ, Context Group Identification Sequence.
pub const CONTEXT_GROUP_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0008, 0x0123);

/// (0008,0124) SQ, Mapping Resource Identification Sequence.
pub const MAPPING_RESOURCE_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0008, 0x0124);

/// (0008,0201) SH, Timezone Offset From UTC.
pub const TIMEZONE_OFFSET_FROM_UTC: Tag = Tag::new(0x0008, 0x0201);

/// (0008,0202) OB, Retired-blank. Retired.
pub const UNUSED1: Tag = Tag::new(0x0008, 0x0202);

/// (0008,0220) SQ, Responsible Group Code Sequence.
pub const RESPONSIBLE_GROUP_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x0220);

/// (0008,0221) CS, Equipment Modality.
pub const EQUIPMENT_MODALITY: Tag = Tag::new(0x0008, 0x0221);

/// (0008,0222) LO, Manufacturer's Related Model Group.
pub const MANUFACTURER_RELATED_MODEL_GROUP: Tag = Tag::new(0x0008, 0x0222);

/// (0008,0300) SQ, Private Data Element Characteristics Sequence.
pub const PRIVATE_DATA_ELEMENT_CHARACTERISTICS_SEQUENCE: Tag = Tag::new(0x0008, 0x0300);

/// (0008,0301) US, Private Group Reference.
pub const PRIVATE_GROUP_REFERENCE: Tag = Tag::new(0x0008, 0x0301);

/// (0008,0302) LO, Private Creator Reference.
pub const PRIVATE_CREATOR_REFERENCE: Tag = Tag::new(0x0008, 0x0302);

/// (0008,0303) CS, Block Identifying Information Status.
pub const BLOCK_IDENTIFYING_INFORMATION_STATUS: Tag = Tag::new(0x0008, 0x0303);

/// (0008,0304) US, Nonidentifying Private Elements.
pub const NONIDENTIFYING_PRIVATE_ELEMENTS: Tag = Tag::new(0x0008, 0x0304);

/// (0008,0305) SQ, Deidentification Action Sequence.
pub const DEIDENTIFICATION_ACTION_SEQUENCE: Tag = Tag::new(0x0008, 0x0305);

/// (0008,0306) US, Identifying Private Elements.
pub const IDENTIFYING_PRIVATE_ELEMENTS: Tag = Tag::new(0x0008, 0x0306);

/// (0008,0307) CS, Deidentification Action.
pub const DEIDENTIFICATION_ACTION: Tag = Tag::new(0x0008, 0x0307);

/// (0008,0308) US, Private Data Element.
pub const PRIVATE_DATA_ELEMENT: Tag = Tag::new(0x0008, 0x0308);

/// (0008,0309) UL, Private Data Element Value Multiplicity.
pub const PRIVATE_DATA_ELEMENT_VALUE_MULTIPLICITY: Tag = Tag::new(0x0008, 0x0309);

/// (0008,030A) CS, Private Data Element Value Representation.
pub const PRIVATE_DATA_ELEMENT_VALUE_REPRESENTATION: Tag = Tag::new(0x0008, 0x030A);

/// (0008,030B) UL, Private Data Element Number of Items.
pub const PRIVATE_DATA_ELEMENT_NUMBER_OF_ITEMS: Tag = Tag::new(0x0008, 0x030B);

/// (0008,030C) UC, Private Data Element Name.
pub const PRIVATE_DATA_ELEMENT_NAME: Tag = Tag::new(0x0008, 0x030C);

/// (0008,030D) UC, Private Data Element Keyword.
pub const PRIVATE_DATA_ELEMENT_KEYWORD: Tag = Tag::new(0x0008, 0x030D);

/// (0008,030E) UT, Private Data Element Description.
pub const PRIVATE_DATA_ELEMENT_DESCRIPTION: Tag = Tag::new(0x0008, 0x030E);

/// (0008,030F) UT, Private Data Element Encoding.
pub const PRIVATE_DATA_ELEMENT_ENCODING: Tag = Tag::new(0x0008, 0x030F);

/// (0008,0310) SQ, Private Data Element Definition Sequence.
pub const PRIVATE_DATA_ELEMENT_DEFINITION_SEQUENCE: Tag = Tag::new(0x0008, 0x0310);

/// (0008,0400) SQ, Scope of Inventory Sequence.
pub const SCOPE_OF_INVENTORY_SEQUENCE: Tag = Tag::new(0x0008, 0x0400);

/// (0008,0401) LT, Inventory Purpose.
pub const INVENTORY_PURPOSE: Tag = Tag::new(0x0008, 0x0401);

/// (0008,0402) LT, Inventory Instance Description.
pub const INVENTORY_INSTANCE_DESCRIPTION: Tag = Tag::new(0x0008, 0x0402);

/// (0008,0403) CS, Inventory Level.
pub const INVENTORY_LEVEL: Tag = Tag::new(0x0008, 0x0403);

/// (0008,0404) DT, Item Inventory DateTime.
pub const ITEM_INVENTORY_DATE_TIME: Tag = Tag::new(0x0008, 0x0404);

/// (0008,0405) CS, Removed from Operational Use.
pub const REMOVED_FROM_OPERATIONAL_USE: Tag = Tag::new(0x0008, 0x0405);

/// (0008,0406) SQ, Reason for Removal Code Sequence.
pub const REASON_FOR_REMOVAL_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x0406);

/// (0008,0407) UR, Stored Instance Base URI.
pub const STORED_INSTANCE_BASE_URI: Tag = Tag::new(0x0008, 0x0407);

/// (0008,0408) UR, Folder Access URI.
pub const FOLDER_ACCESS_URI: Tag = Tag::new(0x0008, 0x0408);

/// (0008,0409) UR, File Access URI.
pub const FILE_ACCESS_URI: Tag = Tag::new(0x0008, 0x0409);

/// (0008,040A) CS, Container File Type.
pub const CONTAINER_FILE_TYPE: Tag = Tag::new(0x0008, 0x040A);

/// (0008,040B) UR, Filename in Container.
pub const FILENAME_IN_CONTAINER: Tag = Tag::new(0x0008, 0x040B);

/// (0008,040C) UV, File Offset in Container.
pub const FILE_OFFSET_IN_CONTAINER: Tag = Tag::new(0x0008, 0x040C);

/// (0008,040D) UV, File Length in Container.
pub const FILE_LENGTH_IN_CONTAINER: Tag = Tag::new(0x0008, 0x040D);

/// (0008,040E) UI, Stored Instance Transfer Syntax UID.
pub const STORED_INSTANCE_TRANSFER_SYNTAX_UID: Tag = Tag::new(0x0008, 0x040E);

/// (0008,040F) CS, Extended Matching Mechanisms.
pub const EXTENDED_MATCHING_MECHANISMS: Tag = Tag::new(0x0008, 0x040F);

/// (0008,0410) SQ, Range Matching Sequence.
pub const RANGE_MATCHING_SEQUENCE: Tag = Tag::new(0x0008, 0x0410);

/// (0008,0411) SQ, List of UID Matching Sequence.
pub const LIST_OF_UID_MATCHING_SEQUENCE: Tag = Tag::new(0x0008, 0x0411);

/// (0008,0412) SQ, Empty Value Matching Sequence.
pub const EMPTY_VALUE_MATCHING_SEQUENCE: Tag = Tag::new(0x0008, 0x0412);

/// (0008,0413) SQ, General Matching Sequence.
pub const GENERAL_MATCHING_SEQUENCE: Tag = Tag::new(0x0008, 0x0413);

/// (0008,0414) US, Requested Status Interval.
pub const REQUESTED_STATUS_INTERVAL: Tag = Tag::new(0x0008, 0x0414);

/// (0008,0415) CS, Retain Instances.
pub const RETAIN_INSTANCES: Tag = Tag::new(0x0008, 0x0415);

/// (0008,0416) DT, Expiration DateTime.
pub const EXPIRATION_DATE_TIME: Tag = Tag::new(0x0008, 0x0416);

/// (0008,0417) CS, Transaction Status.
pub const TRANSACTION_STATUS: Tag = Tag::new(0x0008, 0x0417);

/// (0008,0418) LT, Transaction Status Comment.
pub const TRANSACTION_STATUS_COMMENT: Tag = Tag::new(0x0008, 0x0418);

/// (0008,0419) SQ, File Set Access Sequence.
pub const FILE_SET_ACCESS_SEQUENCE: Tag = Tag::new(0x0008, 0x0419);

/// (0008,041A) SQ, File Access Sequence.
pub const FILE_ACCESS_SEQUENCE: Tag = Tag::new(0x0008, 0x041A);

/// (0008,041B) OB, Record Key.
pub const RECORD_KEY: Tag = Tag::new(0x0008, 0x041B);

/// (0008,041C) OB, Prior Record Key.
pub const PRIOR_RECORD_KEY: Tag = Tag::new(0x0008, 0x041C);

/// (0008,041D) SQ, Metadata Sequence.
pub const METADATA_SEQUENCE: Tag = Tag::new(0x0008, 0x041D);

/// (0008,041E) SQ, Updated Metadata Sequence.
pub const UPDATED_METADATA_SEQUENCE: Tag = Tag::new(0x0008, 0x041E);

/// (0008,041F) DT, Study Update DateTime.
pub const STUDY_UPDATE_DATE_TIME: Tag = Tag::new(0x0008, 0x041F);

/// (0008,0420) SQ, Inventory Access End Points Sequence.
pub const INVENTORY_ACCESS_END_POINTS_SEQUENCE: Tag = Tag::new(0x0008, 0x0420);

/// (0008,0421) SQ, Study Access End Points Sequence.
pub const STUDY_ACCESS_END_POINTS_SEQUENCE: Tag = Tag::new(0x0008, 0x0421);

/// (0008,0422) SQ, Incorporated Inventory Instance Sequence.
pub const INCORPORATED_INVENTORY_INSTANCE_SEQUENCE: Tag = Tag::new(0x0008, 0x0422);

/// (0008,0423) SQ, Inventoried Studies Sequence.
pub const INVENTORIED_STUDIES_SEQUENCE: Tag = Tag::new(0x0008, 0x0423);

/// (0008,0424) SQ, Inventoried Series Sequence.
pub const INVENTORIED_SERIES_SEQUENCE: Tag = Tag::new(0x0008, 0x0424);

/// (0008,0425) SQ, Inventoried Instances Sequence.
pub const INVENTORIED_INSTANCES_SEQUENCE: Tag = Tag::new(0x0008, 0x0425);

/// (0008,0426) CS, Inventory Completion Status.
pub const INVENTORY_COMPLETION_STATUS: Tag = Tag::new(0x0008, 0x0426);

/// (0008,0427) UL, Number of Study Records in Instance.
pub const NUMBER_OF_STUDY_RECORDS_IN_INSTANCE: Tag = Tag::new(0x0008, 0x0427);

/// (0008,0428) UV, Total Number of Study Records.
pub const TOTAL_NUMBER_OF_STUDY_RECORDS: Tag = Tag::new(0x0008, 0x0428);

/// (0008,0429) UV, Maximum Number of Records.
pub const MAXIMUM_NUMBER_OF_RECORDS: Tag = Tag::new(0x0008, 0x0429);

/// (0008,1000) AE, Network ID. Retired.
pub const NETWORK_ID: Tag = Tag::new(0x0008, 0x1000);

/// (0008,1010) SH, Station Name.
pub const STATION_NAME: Tag = Tag::new(0x0008, 0x1010);

/// (0008,1030) LO, Study Description.
pub const STUDY_DESCRIPTION: Tag = Tag::new(0x0008, 0x1030);

/// (0008,1032) SQ, Procedure Code Sequence.
pub const PROCEDURE_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x1032);

/// (0008,103E) LO, Series Description.
pub const SERIES_DESCRIPTION: Tag = Tag::new(0x0008, 0x103E);

/// (0008,103F) SQ, Series Description Code Sequence.
pub const SERIES_DESCRIPTION_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x103F);

/// (0008,1040) LO, Institutional Department Name.
pub const INSTITUTIONAL_DEPARTMENT_NAME: Tag = Tag::new(0x0008, 0x1040);

/// (0008,1041) SQ, Institutional Department Type Code Sequence.
pub const INSTITUTIONAL_DEPARTMENT_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x1041);

/// (0008,1048) PN, Physician(s) of Record.
pub const PHYSICIANS_OF_RECORD: Tag = Tag::new(0x0008, 0x1048);

/// (0008,1049) SQ, Physician(s) of Record Identification Sequence.
pub const PHYSICIANS_OF_RECORD_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0008, 0x1049);

/// (0008,1050) PN, Performing Physician's Name.
pub const PERFORMING_PHYSICIAN_NAME: Tag = Tag::new(0x0008, 0x1050);

/// (0008,1052) SQ, Performing Physician Identification Sequence.
pub const PERFORMING_PHYSICIAN_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0008, 0x1052);

/// (0008,1060) PN, Name of Physician(s) Reading Study.
pub const NAME_OF_PHYSICIANS_READING_STUDY: Tag = Tag::new(0x0008, 0x1060);

/// (0008,1062) SQ, Physician(s) Reading Study Identification Sequence.
pub const PHYSICIANS_READING_STUDY_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0008, 0x1062);

/// (0008,1070) PN, Operators' Name.
pub const OPERATORS_NAME: Tag = Tag::new(0x0008, 0x1070);

/// (0008,1072) SQ, Operator Identification Sequence.
pub const OPERATOR_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0008, 0x1072);

/// (0008,1080) LO, Admitting Diagnoses Description.
pub const ADMITTING_DIAGNOSES_DESCRIPTION: Tag = Tag::new(0x0008, 0x1080);

/// (0008,1084) SQ, Admitting Diagnoses Code Sequence.
pub const ADMITTING_DIAGNOSES_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x1084);

/// (0008,1088) LO, Pyramid Description.
pub const PYRAMID_DESCRIPTION: Tag = Tag::new(0x0008, 0x1088);

/// (0008,1090) LO, Manufacturer's Model Name.
pub const MANUFACTURER_MODEL_NAME: Tag = Tag::new(0x0008, 0x1090);

/// (0008,1100) SQ, Referenced Results Sequence. Retired.
pub const REFERENCED_RESULTS_SEQUENCE: Tag = Tag::new(0x0008, 0x1100);

/// (0008,1110) SQ, Referenced Study Sequence.
pub const REFERENCED_STUDY_SEQUENCE: Tag = Tag::new(0x0008, 0x1110);

/// (0008,1111) SQ, Referenced Performed Procedure Step Sequence.
pub const REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE: Tag = Tag::new(0x0008, 0x1111);

/// (0008,1112) SQ, Referenced Instances by SOP Class Sequence.
pub const REFERENCED_INSTANCES_BY_SOP_CLASS_SEQUENCE: Tag = Tag::new(0x0008, 0x1112);

/// (0008,1115) SQ, Referenced Series Sequence.
pub const REFERENCED_SERIES_SEQUENCE: Tag = Tag::new(0x0008, 0x1115);

/// (0008,1120) SQ, Referenced Patient Sequence.
pub const REFERENCED_PATIENT_SEQUENCE: Tag = Tag::new(0x0008, 0x1120);

/// (0008,1125) SQ, Referenced Visit Sequence.
pub const REFERENCED_VISIT_SEQUENCE: Tag = Tag::new(0x0008, 0x1125);

/// (0008,1130) SQ, Referenced Overlay Sequence. Retired.
pub const REFERENCED_OVERLAY_SEQUENCE: Tag = Tag::new(0x0008, 0x1130);

/// (0008,1134) SQ, Referenced Stereometric Instance Sequence.
pub const REFERENCED_STEREOMETRIC_INSTANCE_SEQUENCE: Tag = Tag::new(0x0008, 0x1134);

/// (0008,113A) SQ, Referenced Waveform Sequence.
pub const REFERENCED_WAVEFORM_SEQUENCE: Tag = Tag::new(0x0008, 0x113A);

/// (0008,1140) SQ, Referenced Image Sequence.
pub const REFERENCED_IMAGE_SEQUENCE: Tag = Tag::new(0x0008, 0x1140);

/// (0008,1145) SQ, Referenced Curve Sequence. Retired.
pub const REFERENCED_CURVE_SEQUENCE: Tag = Tag::new(0x0008, 0x1145);

/// (0008,114A) SQ, Referenced Instance Sequence.
pub const REFERENCED_INSTANCE_SEQUENCE: Tag = Tag::new(0x0008, 0x114A);

/// (0008,114B) SQ, Referenced Real World Value Mapping Instance Sequence.
pub const REFERENCED_REAL_WORLD_VALUE_MAPPING_INSTANCE_SEQUENCE: Tag = Tag::new(0x0008, 0x114B);

/// (0008,114C) SQ, Referenced Segmentation Sequence.
pub const REFERENCED_SEGMENTATION_SEQUENCE: Tag = Tag::new(0x0008, 0x114C);

/// (0008,114D) SQ, Referenced Surface Segmentation Sequence.
pub const REFERENCED_SURFACE_SEGMENTATION_SEQUENCE: Tag = Tag::new(0x0008, 0x114D);

/// (0008,1150) UI, Referenced SOP Class UID.
pub const REFERENCED_SOP_CLASS_UID: Tag = Tag::new(0x0008, 0x1150);

/// (0008,1155) UI, Referenced SOP Instance UID.
pub const REFERENCED_SOP_INSTANCE_UID: Tag = Tag::new(0x0008, 0x1155);

/// (0008,1156) SQ, Definition Source Sequence.
pub const DEFINITION_SOURCE_SEQUENCE: Tag = Tag::new(0x0008, 0x1156);

/// (0008,115A) UI, SOP Classes Supported.
pub const SOP_CLASSES_SUPPORTED: Tag = Tag::new(0x0008, 0x115A);

/// (0008,1160) IS, Referenced Frame Number.
pub const REFERENCED_FRAME_NUMBER: Tag = Tag::new(0x0008, 0x1160);

/// (0008,1161) UL, Simple Frame List.
pub const SIMPLE_FRAME_LIST: Tag = Tag::new(0x0008, 0x1161);

/// (0008,1162) UL, Calculated Frame List.
pub const CALCULATED_FRAME_LIST: Tag = Tag::new(0x0008, 0x1162);

/// (0008,1163) FD, Time Range.
pub const TIME_RANGE: Tag = Tag::new(0x0008, 0x1163);

/// (0008,1164) SQ, Frame Extraction Sequence.
pub const FRAME_EXTRACTION_SEQUENCE: Tag = Tag::new(0x0008, 0x1164);

/// (0008,1167) UI, Multi-frame Source SOP Instance UID.
pub const MULTI_FRAME_SOURCE_SOP_INSTANCE_UID: Tag = Tag::new(0x0008, 0x1167);

/// (0008,1190) UR, Retrieve URL.
pub const RETRIEVE_URL: Tag = Tag::new(0x0008, 0x1190);

/// (0008,1195) UI, Transaction UID.
pub const TRANSACTION_UID: Tag = Tag::new(0x0008, 0x1195);

/// (0008,1196) US, Warning Reason.
pub const WARNING_REASON: Tag = Tag::new(0x0008, 0x1196);

/// (0008,1197) US, Failure Reason.
pub const FAILURE_REASON: Tag = Tag::new(0x0008, 0x1197);

/// (0008,1198) SQ, Failed SOP Sequence.
pub const FAILED_SOP_SEQUENCE: Tag = Tag::new(0x0008, 0x1198);

/// (0008,1199) SQ, Referenced SOP Sequence.
pub const REFERENCED_SOP_SEQUENCE: Tag = Tag::new(0x0008, 0x1199);

/// (0008,119A) SQ, Other Failures Sequence.
pub const OTHER_FAILURES_SEQUENCE: Tag = Tag::new(0x0008, 0x119A);

/// (0008,119B) SQ, Failed Study Sequence.
pub const FAILED_STUDY_SEQUENCE: Tag = Tag::new(0x0008, 0x119B);

/// (0008,1200) SQ, Studies Containing Other Referenced Instances Sequence.
pub const STUDIES_CONTAINING_OTHER_REFERENCED_INSTANCES_SEQUENCE: Tag = Tag::new(0x0008, 0x1200);

/// (0008,1250) SQ, Related Series Sequence.
pub const RELATED_SERIES_SEQUENCE: Tag = Tag::new(0x0008, 0x1250);

/// (0008,1301) SQ, Principal Diagnosis Code Sequence.
pub const PRINCIPAL_DIAGNOSIS_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x1301);

/// (0008,1302) SQ, Primary Diagnosis Code Sequence.
pub const PRIMARY_DIAGNOSIS_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x1302);

/// (0008,1303) SQ, Secondary Diagnoses Code Sequence.
pub const SECONDARY_DIAGNOSES_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x1303);

/// (0008,1304) SQ, Histological Diagnoses Code Sequence.
pub const HISTOLOGICAL_DIAGNOSES_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x1304);

/// (0008,2110) CS, Lossy Image Compression (Retired). Retired.
pub const LOSSY_IMAGE_COMPRESSION_RETIRED: Tag = Tag::new(0x0008, 0x2110);

/// (0008,2111) ST, Derivation Description.
pub const DERIVATION_DESCRIPTION: Tag = Tag::new(0x0008, 0x2111);

/// (0008,2112) SQ, Source Image Sequence.
pub const SOURCE_IMAGE_SEQUENCE: Tag = Tag::new(0x0008, 0x2112);

/// (0008,2120) SH, Stage Name.
pub const STAGE_NAME: Tag = Tag::new(0x0008, 0x2120);

/// (0008,2122) IS, Stage Number.
pub const STAGE_NUMBER: Tag = Tag::new(0x0008, 0x2122);

/// (0008,2124) IS, Number of Stages.
pub const NUMBER_OF_STAGES: Tag = Tag::new(0x0008, 0x2124);

/// (0008,2127) SH, View Name.
pub const VIEW_NAME: Tag = Tag::new(0x0008, 0x2127);

/// (0008,2128) IS, View Number.
pub const VIEW_NUMBER: Tag = Tag::new(0x0008, 0x2128);

/// (0008,2129) IS, Number of Event Timers.
pub const NUMBER_OF_EVENT_TIMERS: Tag = Tag::new(0x0008, 0x2129);

/// (0008,212A) IS, Number of Views in Stage.
pub const NUMBER_OF_VIEWS_IN_STAGE: Tag = Tag::new(0x0008, 0x212A);

/// (0008,2130) DS, Event Elapsed Time(s).
pub const EVENT_ELAPSED_TIMES: Tag = Tag::new(0x0008, 0x2130);

/// (0008,2132) LO, Event Timer Name(s).
pub const EVENT_TIMER_NAMES: Tag = Tag::new(0x0008, 0x2132);

/// (0008,2133) SQ, Event Timer Sequence.
pub const EVENT_TIMER_SEQUENCE: Tag = Tag::new(0x0008, 0x2133);

/// (0008,2134) FD, Event Time Offset.
pub const EVENT_TIME_OFFSET: Tag = Tag::new(0x0008, 0x2134);

/// (0008,2135) SQ, Event Code Sequence.
pub const EVENT_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x2135);

/// (0008,2142) IS, Start Trim.
pub const START_TRIM: Tag = Tag::new(0x0008, 0x2142);

/// (0008,2143) IS, Stop Trim.
pub const STOP_TRIM: Tag = Tag::new(0x0008, 0x2143);

/// (0008,2144) IS, Recommended Display Frame Rate.
pub const RECOMMENDED_DISPLAY_FRAME_RATE: Tag = Tag::new(0x0008, 0x2144);

/// (0008,2200) CS, Transducer Position. Retired.
pub const TRANSDUCER_POSITION: Tag = Tag::new(0x0008, 0x2200);

/// (0008,2204) CS, Transducer Orientation. Retired.
pub const TRANSDUCER_ORIENTATION: Tag = Tag::new(0x0008, 0x2204);

/// (0008,2208) CS, Anatomic Structure. Retired.
pub const ANATOMIC_STRUCTURE: Tag = Tag::new(0x0008, 0x2208);

/// (0008,2218) SQ, Anatomic Region Sequence.
pub const ANATOMIC_REGION_SEQUENCE: Tag = Tag::new(0x0008, 0x2218);

/// (0008,2220) SQ, Anatomic Region Modifier Sequence.
pub const ANATOMIC_REGION_MODIFIER_SEQUENCE: Tag = Tag::new(0x0008, 0x2220);

/// (0008,2228) SQ, Primary Anatomic Structure Sequence.
pub const PRIMARY_ANATOMIC_STRUCTURE_SEQUENCE: Tag = Tag::new(0x0008, 0x2228);

/// (0008,2229) SQ, Anatomic Structure, Space or Region Sequence. Retired.
pub const ANATOMIC_STRUCTURE_SPACE_OR_REGION_SEQUENCE: Tag = Tag::new(0x0008, 0x2229);

/// (0008,2230) SQ, Primary Anatomic Structure Modifier Sequence.
pub const PRIMARY_ANATOMIC_STRUCTURE_MODIFIER_SEQUENCE: Tag = Tag::new(0x0008, 0x2230);

/// (0008,2240) SQ, Transducer Position Sequence. Retired.
pub const TRANSDUCER_POSITION_SEQUENCE: Tag = Tag::new(0x0008, 0x2240);

/// (0008,2242) SQ, Transducer Position Modifier Sequence. Retired.
pub const TRANSDUCER_POSITION_MODIFIER_SEQUENCE: Tag = Tag::new(0x0008, 0x2242);

/// (0008,2244) SQ, Transducer Orientation Sequence. Retired.
pub const TRANSDUCER_ORIENTATION_SEQUENCE: Tag = Tag::new(0x0008, 0x2244);

/// (0008,2246) SQ, Transducer Orientation Modifier Sequence. Retired.
pub const TRANSDUCER_ORIENTATION_MODIFIER_SEQUENCE: Tag = Tag::new(0x0008, 0x2246);

/// (0008,2251) SQ, Anatomic Structure Space Or Region Code Sequence (Trial). Retired.
pub const ANATOMIC_STRUCTURE_SPACE_OR_REGION_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0008, 0x2251);

/// (0008,2253) SQ, Anatomic Portal Of Entrance Code Sequence (Trial). Retired.
pub const ANATOMIC_PORTAL_OF_ENTRANCE_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0008, 0x2253);

/// (0008,2255) SQ, Anatomic Approach Direction Code Sequence (Trial). Retired.
pub const ANATOMIC_APPROACH_DIRECTION_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0008, 0x2255);

/// (0008,2256) ST, Anatomic Perspective Description (Trial). Retired.
pub const ANATOMIC_PERSPECTIVE_DESCRIPTION_TRIAL: Tag = Tag::new(0x0008, 0x2256);

/// (0008,2257) SQ, Anatomic Perspective Code Sequence (Trial). Retired.
pub const ANATOMIC_PERSPECTIVE_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0008, 0x2257);

/// (0008,2258) ST, Anatomic Location Of Examining Instrument Description (Trial). Retired.
pub const ANATOMIC_LOCATION_OF_EXAMINING_INSTRUMENT_DESCRIPTION_TRIAL: Tag =
    Tag::new(0x0008, 0x2258);

/// (0008,2259) SQ, Anatomic Location Of Examining Instrument Code Sequence (Trial). Retired.
pub const ANATOMIC_LOCATION_OF_EXAMINING_INSTRUMENT_CODE_SEQUENCE_TRIAL: Tag =
    Tag::new(0x0008, 0x2259);

/// (0008,225A) SQ, Anatomic Structure Space Or Region Modifier Code Sequence (Trial). Retired.
pub const ANATOMIC_STRUCTURE_SPACE_OR_REGION_MODIFIER_CODE_SEQUENCE_TRIAL: Tag =
    Tag::new(0x0008, 0x225A);

/// (0008,225C) SQ, On Axis Background Anatomic Structure Code Sequence (Trial). Retired.
pub const ON_AXIS_BACKGROUND_ANATOMIC_STRUCTURE_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0008, 0x225C);

/// (0008,3001) SQ, Alternate Representation Sequence.
pub const ALTERNATE_REPRESENTATION_SEQUENCE: Tag = Tag::new(0x0008, 0x3001);

/// (0008,3002) UI, Available Transfer Syntax UID.
pub const AVAILABLE_TRANSFER_SYNTAX_UID: Tag = Tag::new(0x0008, 0x3002);

/// (0008,3010) UI, Irradiation Event UID.
pub const IRRADIATION_EVENT_UID: Tag = Tag::new(0x0008, 0x3010);

/// (0008,3011) SQ, Source Irradiation Event Sequence.
pub const SOURCE_IRRADIATION_EVENT_SEQUENCE: Tag = Tag::new(0x0008, 0x3011);

/// (0008,3012) UI, Radiopharmaceutical Administration Event UID.
pub const RADIOPHARMACEUTICAL_ADMINISTRATION_EVENT_UID: Tag = Tag::new(0x0008, 0x3012);

/// (0008,4000) LT, Identifying Comments. Retired.
pub const IDENTIFYING_COMMENTS: Tag = Tag::new(0x0008, 0x4000);

/// (0008,9007) CS, Frame Type.
pub const FRAME_TYPE: Tag = Tag::new(0x0008, 0x9007);

/// (0008,9092) SQ, Referenced Image Evidence Sequence.
pub const REFERENCED_IMAGE_EVIDENCE_SEQUENCE: Tag = Tag::new(0x0008, 0x9092);

/// (0008,9121) SQ, Referenced Raw Data Sequence.
pub const REFERENCED_RAW_DATA_SEQUENCE: Tag = Tag::new(0x0008, 0x9121);

/// (0008,9123) UI, Creator-Version UID.
pub const CREATOR_VERSION_UID: Tag = Tag::new(0x0008, 0x9123);

/// (0008,9124) SQ, Derivation Image Sequence.
pub const DERIVATION_IMAGE_SEQUENCE: Tag = Tag::new(0x0008, 0x9124);

/// (0008,9154) SQ, Source Image Evidence Sequence.
pub const SOURCE_IMAGE_EVIDENCE_SEQUENCE: Tag = Tag::new(0x0008, 0x9154);

/// (0008,9205) CS, Pixel Presentation.
pub const PIXEL_PRESENTATION: Tag = Tag::new(0x0008, 0x9205);

/// (0008,9206) CS, Volumetric Properties.
pub const VOLUMETRIC_PROPERTIES: Tag = Tag::new(0x0008, 0x9206);

/// (0008,9207) CS, Volume Based Calculation Technique.
pub const VOLUME_BASED_CALCULATION_TECHNIQUE: Tag = Tag::new(0x0008, 0x9207);

/// (0008,9208) CS, Complex Image Component.
pub const COMPLEX_IMAGE_COMPONENT: Tag = Tag::new(0x0008, 0x9208);

/// (0008,9209) CS, Acquisition Contrast.
pub const ACQUISITION_CONTRAST: Tag = Tag::new(0x0008, 0x9209);

/// (0008,9215) SQ, Derivation Code Sequence.
pub const DERIVATION_CODE_SEQUENCE: Tag = Tag::new(0x0008, 0x9215);

/// (0008,9237) SQ, Referenced Presentation State Sequence.
pub const REFERENCED_PRESENTATION_STATE_SEQUENCE: Tag = Tag::new(0x0008, 0x9237);

/// (0008,9410) SQ, Referenced Other Plane Sequence.
pub const REFERENCED_OTHER_PLANE_SEQUENCE: Tag = Tag::new(0x0008, 0x9410);

/// (0008,9458) SQ, Frame Display Sequence.
pub const FRAME_DISPLAY_SEQUENCE: Tag = Tag::new(0x0008, 0x9458);

/// (0008,9459) FL, Recommended Display Frame Rate in Float.
pub const RECOMMENDED_DISPLAY_FRAME_RATE_IN_FLOAT: Tag = Tag::new(0x0008, 0x9459);

/// (0008,9460) CS, Skip Frame Range Flag.
pub const SKIP_FRAME_RANGE_FLAG: Tag = Tag::new(0x0008, 0x9460);

/// (0010,0010) PN, Patient's Name.
pub const PATIENT_NAME: Tag = Tag::new(0x0010, 0x0010);

/// (0010,0011) SQ, Person Names to Use Sequence.
pub const PERSON_NAMES_TO_USE_SEQUENCE: Tag = Tag::new(0x0010, 0x0011);

/// (0010,0012) LT, Name to Use.
pub const NAME_TO_USE: Tag = Tag::new(0x0010, 0x0012);

/// (0010,0013) UT, Name to Use Comment.
pub const NAME_TO_USE_COMMENT: Tag = Tag::new(0x0010, 0x0013);

/// (0010,0014) SQ, Third Person Pronouns Sequence.
pub const THIRD_PERSON_PRONOUNS_SEQUENCE: Tag = Tag::new(0x0010, 0x0014);

/// (0010,0015) SQ, Pronoun Code Sequence.
pub const PRONOUN_CODE_SEQUENCE: Tag = Tag::new(0x0010, 0x0015);

/// (0010,0016) UT, Pronoun Comment.
pub const PRONOUN_COMMENT: Tag = Tag::new(0x0010, 0x0016);

/// (0010,0020) LO, Patient ID.
pub const PATIENT_ID: Tag = Tag::new(0x0010, 0x0020);

/// (0010,0021) LO, Issuer of Patient ID.
pub const ISSUER_OF_PATIENT_ID: Tag = Tag::new(0x0010, 0x0021);

/// (0010,0022) CS, Type of Patient ID.
pub const TYPE_OF_PATIENT_ID: Tag = Tag::new(0x0010, 0x0022);

/// (0010,0024) SQ, Issuer of Patient ID Qualifiers Sequence.
pub const ISSUER_OF_PATIENT_ID_QUALIFIERS_SEQUENCE: Tag = Tag::new(0x0010, 0x0024);

/// (0010,0026) SQ, Source Patient Group Identification Sequence.
pub const SOURCE_PATIENT_GROUP_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0010, 0x0026);

/// (0010,0027) SQ, Group of Patients Identification Sequence.
pub const GROUP_OF_PATIENTS_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0010, 0x0027);

/// (0010,0028) US, Subject Relative Position in Image.
pub const SUBJECT_RELATIVE_POSITION_IN_IMAGE: Tag = Tag::new(0x0010, 0x0028);

/// (0010,0030) DA, Patient's Birth Date.
pub const PATIENT_BIRTH_DATE: Tag = Tag::new(0x0010, 0x0030);

/// (0010,0032) TM, Patient's Birth Time.
pub const PATIENT_BIRTH_TIME: Tag = Tag::new(0x0010, 0x0032);

/// (0010,0033) LO, Patient's Birth Date in Alternative Calendar.
pub const PATIENT_BIRTH_DATE_IN_ALTERNATIVE_CALENDAR: Tag = Tag::new(0x0010, 0x0033);

/// (0010,0034) LO, Patient's Death Date in Alternative Calendar.
pub const PATIENT_DEATH_DATE_IN_ALTERNATIVE_CALENDAR: Tag = Tag::new(0x0010, 0x0034);

/// (0010,0035) CS, Patient's Alternative Calendar.
pub const PATIENT_ALTERNATIVE_CALENDAR: Tag = Tag::new(0x0010, 0x0035);

/// (0010,0040) CS, Patient's Sex.
pub const PATIENT_SEX: Tag = Tag::new(0x0010, 0x0040);

/// (0010,0041) SQ, Gender Identity Sequence.
pub const GENDER_IDENTITY_SEQUENCE: Tag = Tag::new(0x0010, 0x0041);

/// (0010,0042) UT, Sex Parameters for Clinical Use Category Comment.
pub const SEX_PARAMETERS_FOR_CLINICAL_USE_CATEGORY_COMMENT: Tag = Tag::new(0x0010, 0x0042);

/// (0010,0043) SQ, Sex Parameters for Clinical Use Category Sequence.
pub const SEX_PARAMETERS_FOR_CLINICAL_USE_CATEGORY_SEQUENCE: Tag = Tag::new(0x0010, 0x0043);

/// (0010,0044) SQ, Gender Identity Code Sequence.
pub const GENDER_IDENTITY_CODE_SEQUENCE: Tag = Tag::new(0x0010, 0x0044);

/// (0010,0045) UT, Gender Identity Comment.
pub const GENDER_IDENTITY_COMMENT: Tag = Tag::new(0x0010, 0x0045);

/// (0010,0046) SQ, Sex Parameters for Clinical Use Category Code Sequence.
pub const SEX_PARAMETERS_FOR_CLINICAL_USE_CATEGORY_CODE_SEQUENCE: Tag = Tag::new(0x0010, 0x0046);

/// (0010,0047) UR, Sex Parameters for Clinical Use Category Reference.
pub const SEX_PARAMETERS_FOR_CLINICAL_USE_CATEGORY_REFERENCE: Tag = Tag::new(0x0010, 0x0047);

/// (0010,0050) SQ, Patient's Insurance Plan Code Sequence.
pub const PATIENT_INSURANCE_PLAN_CODE_SEQUENCE: Tag = Tag::new(0x0010, 0x0050);

/// (0010,0101) SQ, Patient's Primary Language Code Sequence.
pub const PATIENT_PRIMARY_LANGUAGE_CODE_SEQUENCE: Tag = Tag::new(0x0010, 0x0101);

/// (0010,0102) SQ, Patient's Primary Language Modifier Code Sequence.
pub const PATIENT_PRIMARY_LANGUAGE_MODIFIER_CODE_SEQUENCE: Tag = Tag::new(0x0010, 0x0102);

/// (0010,0200) CS, Quality Control Subject.
pub const QUALITY_CONTROL_SUBJECT: Tag = Tag::new(0x0010, 0x0200);

/// (0010,0201) SQ, Quality Control Subject Type Code Sequence.
pub const QUALITY_CONTROL_SUBJECT_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0010, 0x0201);

/// (0010,0212) UC, Strain Description.
pub const STRAIN_DESCRIPTION: Tag = Tag::new(0x0010, 0x0212);

/// (0010,0213) LO, Strain Nomenclature.
pub const STRAIN_NOMENCLATURE: Tag = Tag::new(0x0010, 0x0213);

/// (0010,0214) LO, Strain Stock Number.
pub const STRAIN_STOCK_NUMBER: Tag = Tag::new(0x0010, 0x0214);

/// (0010,0215) SQ, Strain Source Registry Code Sequence.
pub const STRAIN_SOURCE_REGISTRY_CODE_SEQUENCE: Tag = Tag::new(0x0010, 0x0215);

/// (0010,0216) SQ, Strain Stock Sequence.
pub const STRAIN_STOCK_SEQUENCE: Tag = Tag::new(0x0010, 0x0216);

/// (0010,0217) LO, Strain Source.
pub const STRAIN_SOURCE: Tag = Tag::new(0x0010, 0x0217);

/// (0010,0218) UT, Strain Additional Information.
pub const STRAIN_ADDITIONAL_INFORMATION: Tag = Tag::new(0x0010, 0x0218);

/// (0010,0219) SQ, Strain Code Sequence.
pub const STRAIN_CODE_SEQUENCE: Tag = Tag::new(0x0010, 0x0219);

/// (0010,0221) SQ, Genetic Modifications Sequence.
pub const GENETIC_MODIFICATIONS_SEQUENCE: Tag = Tag::new(0x0010, 0x0221);

/// (0010,0222) UC, Genetic Modifications Description.
pub const GENETIC_MODIFICATIONS_DESCRIPTION: Tag = Tag::new(0x0010, 0x0222);

/// (0010,0223) LO, Genetic Modifications Nomenclature.
pub const GENETIC_MODIFICATIONS_NOMENCLATURE: Tag = Tag::new(0x0010, 0x0223);

/// (0010,0229) SQ, Genetic Modifications Code Sequence.
pub const GENETIC_MODIFICATIONS_CODE_SEQUENCE: Tag = Tag::new(0x0010, 0x0229);

/// (0010,1000) LO, Other Patient IDs. Retired.
pub const OTHER_PATIENT_IDS: Tag = Tag::new(0x0010, 0x1000);

/// (0010,1001) PN, Other Patient Names.
pub const OTHER_PATIENT_NAMES: Tag = Tag::new(0x0010, 0x1001);

/// (0010,1002) SQ, Other Patient IDs Sequence.
pub const OTHER_PATIENT_IDS_SEQUENCE: Tag = Tag::new(0x0010, 0x1002);

/// (0010,1005) PN, Patient's Birth Name.
pub const PATIENT_BIRTH_NAME: Tag = Tag::new(0x0010, 0x1005);

/// (0010,1010) AS, Patient's Age.
pub const PATIENT_AGE: Tag = Tag::new(0x0010, 0x1010);

/// (0010,1020) DS, Patient's Size.
pub const PATIENT_SIZE: Tag = Tag::new(0x0010, 0x1020);

/// (0010,1021) SQ, Patient's Size Code Sequence.
pub const PATIENT_SIZE_CODE_SEQUENCE: Tag = Tag::new(0x0010, 0x1021);

/// (0010,1022) DS, Patient's Body Mass Index.
pub const PATIENT_BODY_MASS_INDEX: Tag = Tag::new(0x0010, 0x1022);

/// (0010,1023) DS, Measured AP Dimension.
pub const MEASURED_AP_DIMENSION: Tag = Tag::new(0x0010, 0x1023);

/// (0010,1024) DS, Measured Lateral Dimension.
pub const MEASURED_LATERAL_DIMENSION: Tag = Tag::new(0x0010, 0x1024);

/// (0010,1030) DS, Patient's Weight.
pub const PATIENT_WEIGHT: Tag = Tag::new(0x0010, 0x1030);

/// (0010,1040) LO, Patient's Address.
pub const PATIENT_ADDRESS: Tag = Tag::new(0x0010, 0x1040);

/// (0010,1050) LO, Insurance Plan Identification. Retired.
pub const INSURANCE_PLAN_IDENTIFICATION: Tag = Tag::new(0x0010, 0x1050);

/// (0010,1060) PN, Patient's Mother's Birth Name.
pub const PATIENT_MOTHER_BIRTH_NAME: Tag = Tag::new(0x0010, 0x1060);

/// (0010,1080) LO, Military Rank.
pub const MILITARY_RANK: Tag = Tag::new(0x0010, 0x1080);

/// (0010,1081) LO, Branch of Service.
pub const BRANCH_OF_SERVICE: Tag = Tag::new(0x0010, 0x1081);

/// (0010,1090) LO, Medical Record Locator. Retired.
pub const MEDICAL_RECORD_LOCATOR: Tag = Tag::new(0x0010, 0x1090);

/// (0010,1100) SQ, Referenced Patient Photo Sequence.
pub const REFERENCED_PATIENT_PHOTO_SEQUENCE: Tag = Tag::new(0x0010, 0x1100);

/// (0010,2000) LO, Medical Alerts.
pub const MEDICAL_ALERTS: Tag = Tag::new(0x0010, 0x2000);

/// (0010,2110) LO, Allergies.
pub const ALLERGIES: Tag = Tag::new(0x0010, 0x2110);

/// (0010,2150) LO, Country of Residence.
pub const COUNTRY_OF_RESIDENCE: Tag = Tag::new(0x0010, 0x2150);

/// (0010,2152) LO, Region of Residence.
pub const REGION_OF_RESIDENCE: Tag = Tag::new(0x0010, 0x2152);

/// (0010,2154) SH, Patient's Telephone Numbers.
pub const PATIENT_TELEPHONE_NUMBERS: Tag = Tag::new(0x0010, 0x2154);

/// (0010,2155) LT, Patient's Telecom Information.
pub const PATIENT_TELECOM_INFORMATION: Tag = Tag::new(0x0010, 0x2155);

/// (0010,2160) SH, Ethnic Group. Retired.
pub const ETHNIC_GROUP: Tag = Tag::new(0x0010, 0x2160);

/// (0010,2161) SQ, Ethnic Group Code Sequence.
pub const ETHNIC_GROUP_CODE_SEQUENCE: Tag = Tag::new(0x0010, 0x2161);

/// (0010,2162) UC, Ethnic Groups.
pub const ETHNIC_GROUPS: Tag = Tag::new(0x0010, 0x2162);

/// (0010,2180) SH, Occupation.
pub const OCCUPATION: Tag = Tag::new(0x0010, 0x2180);

/// (0010,21A0) CS, Smoking Status.
pub const SMOKING_STATUS: Tag = Tag::new(0x0010, 0x21A0);

/// (0010,21B0) LT, Additional Patient History.
pub const ADDITIONAL_PATIENT_HISTORY: Tag = Tag::new(0x0010, 0x21B0);

/// (0010,21C0) US, Pregnancy Status.
pub const PREGNANCY_STATUS: Tag = Tag::new(0x0010, 0x21C0);

/// (0010,21D0) DA, Last Menstrual Date.
pub const LAST_MENSTRUAL_DATE: Tag = Tag::new(0x0010, 0x21D0);

/// (0010,21F0) LO, Patient's Religious Preference.
pub const PATIENT_RELIGIOUS_PREFERENCE: Tag = Tag::new(0x0010, 0x21F0);

/// (0010,2201) LO, Patient Species Description.
pub const PATIENT_SPECIES_DESCRIPTION: Tag = Tag::new(0x0010, 0x2201);

/// (0010,2202) SQ, Patient Species Code Sequence.
pub const PATIENT_SPECIES_CODE_SEQUENCE: Tag = Tag::new(0x0010, 0x2202);

/// (0010,2203) CS, Patient's Sex Neutered.
pub const PATIENT_SEX_NEUTERED: Tag = Tag::new(0x0010, 0x2203);

/// (0010,2210) CS, Anatomical Orientation Type.
pub const ANATOMICAL_ORIENTATION_TYPE: Tag = Tag::new(0x0010, 0x2210);

/// (0010,2292) LO, Patient Breed Description.
pub const PATIENT_BREED_DESCRIPTION: Tag = Tag::new(0x0010, 0x2292);

/// (0010,2293) SQ, Patient Breed Code Sequence.
pub const PATIENT_BREED_CODE_SEQUENCE: Tag = Tag::new(0x0010, 0x2293);

/// (0010,2294) SQ, Breed Registration Sequence.
pub const BREED_REGISTRATION_SEQUENCE: Tag = Tag::new(0x0010, 0x2294);

/// (0010,2295) LO, Breed Registration Number.
pub const BREED_REGISTRATION_NUMBER: Tag = Tag::new(0x0010, 0x2295);

/// (0010,2296) SQ, Breed Registry Code Sequence.
pub const BREED_REGISTRY_CODE_SEQUENCE: Tag = Tag::new(0x0010, 0x2296);

/// (0010,2297) PN, Responsible Person.
pub const RESPONSIBLE_PERSON: Tag = Tag::new(0x0010, 0x2297);

/// (0010,2298) CS, Responsible Person Role.
pub const RESPONSIBLE_PERSON_ROLE: Tag = Tag::new(0x0010, 0x2298);

/// (0010,2299) LO, Responsible Organization.
pub const RESPONSIBLE_ORGANIZATION: Tag = Tag::new(0x0010, 0x2299);

/// (0010,4000) LT, Patient Comments.
pub const PATIENT_COMMENTS: Tag = Tag::new(0x0010, 0x4000);

/// (0010,9431) FL, Examined Body Thickness.
pub const EXAMINED_BODY_THICKNESS: Tag = Tag::new(0x0010, 0x9431);

/// (0012,0010) LO, Clinical Trial Sponsor Name.
pub const CLINICAL_TRIAL_SPONSOR_NAME: Tag = Tag::new(0x0012, 0x0010);

/// (0012,0020) LO, Clinical Trial Protocol ID.
pub const CLINICAL_TRIAL_PROTOCOL_ID: Tag = Tag::new(0x0012, 0x0020);

/// (0012,0021) LO, Clinical Trial Protocol Name.
pub const CLINICAL_TRIAL_PROTOCOL_NAME: Tag = Tag::new(0x0012, 0x0021);

/// (0012,0022) LO, Issuer of Clinical Trial Protocol ID.
pub const ISSUER_OF_CLINICAL_TRIAL_PROTOCOL_ID: Tag = Tag::new(0x0012, 0x0022);

/// (0012,0023) SQ, Other Clinical Trial Protocol IDs Sequence.
pub const OTHER_CLINICAL_TRIAL_PROTOCOL_IDS_SEQUENCE: Tag = Tag::new(0x0012, 0x0023);

/// (0012,0030) LO, Clinical Trial Site ID.
pub const CLINICAL_TRIAL_SITE_ID: Tag = Tag::new(0x0012, 0x0030);

/// (0012,0031) LO, Clinical Trial Site Name.
pub const CLINICAL_TRIAL_SITE_NAME: Tag = Tag::new(0x0012, 0x0031);

/// (0012,0032) LO, Issuer of Clinical Trial Site ID.
pub const ISSUER_OF_CLINICAL_TRIAL_SITE_ID: Tag = Tag::new(0x0012, 0x0032);

/// (0012,0040) LO, Clinical Trial Subject ID.
pub const CLINICAL_TRIAL_SUBJECT_ID: Tag = Tag::new(0x0012, 0x0040);

/// (0012,0041) LO, Issuer of Clinical Trial Subject ID.
pub const ISSUER_OF_CLINICAL_TRIAL_SUBJECT_ID: Tag = Tag::new(0x0012, 0x0041);

/// (0012,0042) LO, Clinical Trial Subject Reading ID.
pub const CLINICAL_TRIAL_SUBJECT_READING_ID: Tag = Tag::new(0x0012, 0x0042);

/// (0012,0043) LO, Issuer of Clinical Trial Subject Reading ID.
pub const ISSUER_OF_CLINICAL_TRIAL_SUBJECT_READING_ID: Tag = Tag::new(0x0012, 0x0043);

/// (0012,0050) LO, Clinical Trial Time Point ID.
pub const CLINICAL_TRIAL_TIME_POINT_ID: Tag = Tag::new(0x0012, 0x0050);

/// (0012,0051) ST, Clinical Trial Time Point Description.
pub const CLINICAL_TRIAL_TIME_POINT_DESCRIPTION: Tag = Tag::new(0x0012, 0x0051);

/// (0012,0052) FD, Longitudinal Temporal Offset from Event.
pub const LONGITUDINAL_TEMPORAL_OFFSET_FROM_EVENT: Tag = Tag::new(0x0012, 0x0052);

/// (0012,0053) CS, Longitudinal Temporal Event Type.
pub const LONGITUDINAL_TEMPORAL_EVENT_TYPE: Tag = Tag::new(0x0012, 0x0053);

/// (0012,0054) SQ, Clinical Trial Time Point Type Code Sequence.
pub const CLINICAL_TRIAL_TIME_POINT_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0012, 0x0054);

/// (0012,0055) LO, Issuer of Clinical Trial Time Point ID.
pub const ISSUER_OF_CLINICAL_TRIAL_TIME_POINT_ID: Tag = Tag::new(0x0012, 0x0055);

/// (0012,0060) LO, Clinical Trial Coordinating Center Name.
pub const CLINICAL_TRIAL_COORDINATING_CENTER_NAME: Tag = Tag::new(0x0012, 0x0060);

/// (0012,0062) CS, Patient Identity Removed.
pub const PATIENT_IDENTITY_REMOVED: Tag = Tag::new(0x0012, 0x0062);

/// (0012,0063) LO, De-identification Method.
pub const DEIDENTIFICATION_METHOD: Tag = Tag::new(0x0012, 0x0063);

/// (0012,0064) SQ, De-identification Method Code Sequence.
pub const DEIDENTIFICATION_METHOD_CODE_SEQUENCE: Tag = Tag::new(0x0012, 0x0064);

/// (0012,0071) LO, Clinical Trial Series ID.
pub const CLINICAL_TRIAL_SERIES_ID: Tag = Tag::new(0x0012, 0x0071);

/// (0012,0072) LO, Clinical Trial Series Description.
pub const CLINICAL_TRIAL_SERIES_DESCRIPTION: Tag = Tag::new(0x0012, 0x0072);

/// (0012,0073) LO, Issuer of Clinical Trial Series ID.
pub const ISSUER_OF_CLINICAL_TRIAL_SERIES_ID: Tag = Tag::new(0x0012, 0x0073);

/// (0012,0081) LO, Clinical Trial Protocol Ethics Committee Name.
pub const CLINICAL_TRIAL_PROTOCOL_ETHICS_COMMITTEE_NAME: Tag = Tag::new(0x0012, 0x0081);

/// (0012,0082) LO, Clinical Trial Protocol Ethics Committee Approval Number.
pub const CLINICAL_TRIAL_PROTOCOL_ETHICS_COMMITTEE_APPROVAL_NUMBER: Tag = Tag::new(0x0012, 0x0082);

/// (0012,0083) SQ, Consent for Clinical Trial Use Sequence.
pub const CONSENT_FOR_CLINICAL_TRIAL_USE_SEQUENCE: Tag = Tag::new(0x0012, 0x0083);

/// (0012,0084) CS, Distribution Type.
pub const DISTRIBUTION_TYPE: Tag = Tag::new(0x0012, 0x0084);

/// (0012,0085) CS, Consent for Distribution Flag.
pub const CONSENT_FOR_DISTRIBUTION_FLAG: Tag = Tag::new(0x0012, 0x0085);

/// (0012,0086) DA, Ethics Committee Approval Effectiveness Start Date.
pub const ETHICS_COMMITTEE_APPROVAL_EFFECTIVENESS_START_DATE: Tag = Tag::new(0x0012, 0x0086);

/// (0012,0087) DA, Ethics Committee Approval Effectiveness End Date.
pub const ETHICS_COMMITTEE_APPROVAL_EFFECTIVENESS_END_DATE: Tag = Tag::new(0x0012, 0x0087);

/// (0014,0023) ST, CAD File Format. Retired.
pub const CAD_FILE_FORMAT: Tag = Tag::new(0x0014, 0x0023);

/// (0014,0024) ST, Component Reference System. Retired.
pub const COMPONENT_REFERENCE_SYSTEM: Tag = Tag::new(0x0014, 0x0024);

/// (0014,0025) ST, Component Manufacturing Procedure.
pub const COMPONENT_MANUFACTURING_PROCEDURE: Tag = Tag::new(0x0014, 0x0025);

/// (0014,0028) ST, Component Manufacturer.
pub const COMPONENT_MANUFACTURER: Tag = Tag::new(0x0014, 0x0028);

/// (0014,0030) DS, Material Thickness.
pub const MATERIAL_THICKNESS: Tag = Tag::new(0x0014, 0x0030);

/// (0014,0032) DS, Material Pipe Diameter.
pub const MATERIAL_PIPE_DIAMETER: Tag = Tag::new(0x0014, 0x0032);

/// (0014,0034) DS, Material Isolation Diameter.
pub const MATERIAL_ISOLATION_DIAMETER: Tag = Tag::new(0x0014, 0x0034);

/// (0014,0042) ST, Material Grade.
pub const MATERIAL_GRADE: Tag = Tag::new(0x0014, 0x0042);

/// (0014,0044) ST, Material Properties Description.
pub const MATERIAL_PROPERTIES_DESCRIPTION: Tag = Tag::new(0x0014, 0x0044);

/// (0014,0045) ST, Material Properties File Format (Retired). Retired.
pub const MATERIAL_PROPERTIES_FILE_FORMAT_RETIRED: Tag = Tag::new(0x0014, 0x0045);

/// (0014,0046) LT, Material Notes.
pub const MATERIAL_NOTES: Tag = Tag::new(0x0014, 0x0046);

/// (0014,0050) CS, Component Shape.
pub const COMPONENT_SHAPE: Tag = Tag::new(0x0014, 0x0050);

/// (0014,0052) CS, Curvature Type.
pub const CURVATURE_TYPE: Tag = Tag::new(0x0014, 0x0052);

/// (0014,0054) DS, Outer Diameter.
pub const OUTER_DIAMETER: Tag = Tag::new(0x0014, 0x0054);

/// (0014,0056) DS, Inner Diameter.
pub const INNER_DIAMETER: Tag = Tag::new(0x0014, 0x0056);

/// (0014,0100) LO, Component Welder IDs.
pub const COMPONENT_WELDER_IDS: Tag = Tag::new(0x0014, 0x0100);

/// (0014,0101) CS, Secondary Approval Status.
pub const SECONDARY_APPROVAL_STATUS: Tag = Tag::new(0x0014, 0x0101);

/// (0014,0102) DA, Secondary Review Date.
pub const SECONDARY_REVIEW_DATE: Tag = Tag::new(0x0014, 0x0102);

/// (0014,0103) TM, Secondary Review Time.
pub const SECONDARY_REVIEW_TIME: Tag = Tag::new(0x0014, 0x0103);

/// (0014,0104) PN, Secondary Reviewer Name.
pub const SECONDARY_REVIEWER_NAME: Tag = Tag::new(0x0014, 0x0104);

/// (0014,0105) ST, Repair ID.
pub const REPAIR_ID: Tag = Tag::new(0x0014, 0x0105);

/// (0014,0106) SQ, Multiple Component Approval Sequence.
pub const MULTIPLE_COMPONENT_APPROVAL_SEQUENCE: Tag = Tag::new(0x0014, 0x0106);

/// (0014,0107) CS, Other Approval Status.
pub const OTHER_APPROVAL_STATUS: Tag = Tag::new(0x0014, 0x0107);

/// (0014,0108) CS, Other Secondary Approval Status.
pub const OTHER_SECONDARY_APPROVAL_STATUS: Tag = Tag::new(0x0014, 0x0108);

/// (0014,0200) SQ, Data Element Label Sequence.
pub const DATA_ELEMENT_LABEL_SEQUENCE: Tag = Tag::new(0x0014, 0x0200);

/// (0014,0201) SQ, Data Element Label Item Sequence.
pub const DATA_ELEMENT_LABEL_ITEM_SEQUENCE: Tag = Tag::new(0x0014, 0x0201);

/// (0014,0202) AT, Data Element.
pub const DATA_ELEMENT: Tag = Tag::new(0x0014, 0x0202);

/// (0014,0203) LO, Data Element Name.
pub const DATA_ELEMENT_NAME: Tag = Tag::new(0x0014, 0x0203);

/// (0014,0204) LO, Data Element Description.
pub const DATA_ELEMENT_DESCRIPTION: Tag = Tag::new(0x0014, 0x0204);

/// (0014,0205) CS, Data Element Conditionality.
pub const DATA_ELEMENT_CONDITIONALITY: Tag = Tag::new(0x0014, 0x0205);

/// (0014,0206) IS, Data Element Minimum Characters.
pub const DATA_ELEMENT_MINIMUM_CHARACTERS: Tag = Tag::new(0x0014, 0x0206);

/// (0014,0207) IS, Data Element Maximum Characters.
pub const DATA_ELEMENT_MAXIMUM_CHARACTERS: Tag = Tag::new(0x0014, 0x0207);

/// (0014,1010) ST, Actual Environmental Conditions.
pub const ACTUAL_ENVIRONMENTAL_CONDITIONS: Tag = Tag::new(0x0014, 0x1010);

/// (0014,1020) DA, Expiry Date.
pub const EXPIRY_DATE: Tag = Tag::new(0x0014, 0x1020);

/// (0014,1040) ST, Environmental Conditions.
pub const ENVIRONMENTAL_CONDITIONS: Tag = Tag::new(0x0014, 0x1040);

/// (0014,2002) SQ, Evaluator Sequence.
pub const EVALUATOR_SEQUENCE: Tag = Tag::new(0x0014, 0x2002);

/// (0014,2004) IS, Evaluator Number.
pub const EVALUATOR_NUMBER: Tag = Tag::new(0x0014, 0x2004);

/// (0014,2006) PN, Evaluator Name.
pub const EVALUATOR_NAME: Tag = Tag::new(0x0014, 0x2006);

/// (0014,2008) IS, Evaluation Attempt.
pub const EVALUATION_ATTEMPT: Tag = Tag::new(0x0014, 0x2008);

/// (0014,2012) SQ, Indication Sequence.
pub const INDICATION_SEQUENCE: Tag = Tag::new(0x0014, 0x2012);

/// (0014,2014) IS, Indication Number.
pub const INDICATION_NUMBER: Tag = Tag::new(0x0014, 0x2014);

/// (0014,2016) SH, Indication Label.
pub const INDICATION_LABEL: Tag = Tag::new(0x0014, 0x2016);

/// (0014,2018) ST, Indication Description.
pub const INDICATION_DESCRIPTION: Tag = Tag::new(0x0014, 0x2018);

/// (0014,201A) CS, Indication Type.
pub const INDICATION_TYPE: Tag = Tag::new(0x0014, 0x201A);

/// (0014,201C) CS, Indication Disposition.
pub const INDICATION_DISPOSITION: Tag = Tag::new(0x0014, 0x201C);

/// (0014,201E) SQ, Indication ROI Sequence.
pub const INDICATION_ROI_SEQUENCE: Tag = Tag::new(0x0014, 0x201E);

/// (0014,2030) SQ, Indication Physical Property Sequence.
pub const INDICATION_PHYSICAL_PROPERTY_SEQUENCE: Tag = Tag::new(0x0014, 0x2030);

/// (0014,2032) SH, Property Label.
pub const PROPERTY_LABEL: Tag = Tag::new(0x0014, 0x2032);

/// (0014,2202) IS, Coordinate System Number of Axes.
pub const COORDINATE_SYSTEM_NUMBER_OF_AXES: Tag = Tag::new(0x0014, 0x2202);

/// (0014,2204) SQ, Coordinate System Axes Sequence.
pub const COORDINATE_SYSTEM_AXES_SEQUENCE: Tag = Tag::new(0x0014, 0x2204);

/// (0014,2206) ST, Coordinate System Axis Description.
pub const COORDINATE_SYSTEM_AXIS_DESCRIPTION: Tag = Tag::new(0x0014, 0x2206);

/// (0014,2208) CS, Coordinate System Data Set Mapping.
pub const COORDINATE_SYSTEM_DATA_SET_MAPPING: Tag = Tag::new(0x0014, 0x2208);

/// (0014,220A) IS, Coordinate System Axis Number.
pub const COORDINATE_SYSTEM_AXIS_NUMBER: Tag = Tag::new(0x0014, 0x220A);

/// (0014,220C) CS, Coordinate System Axis Type.
pub const COORDINATE_SYSTEM_AXIS_TYPE: Tag = Tag::new(0x0014, 0x220C);

/// (0014,220E) CS, Coordinate System Axis Units.
pub const COORDINATE_SYSTEM_AXIS_UNITS: Tag = Tag::new(0x0014, 0x220E);

/// (0014,2210) OB, Coordinate System Axis Values.
pub const COORDINATE_SYSTEM_AXIS_VALUES: Tag = Tag::new(0x0014, 0x2210);

/// (0014,2220) SQ, Coordinate System Transform Sequence.
pub const COORDINATE_SYSTEM_TRANSFORM_SEQUENCE: Tag = Tag::new(0x0014, 0x2220);

/// (0014,2222) ST, Transform Description.
pub const TRANSFORM_DESCRIPTION: Tag = Tag::new(0x0014, 0x2222);

/// (0014,2224) IS, Transform Number of Axes.
pub const TRANSFORM_NUMBER_OF_AXES: Tag = Tag::new(0x0014, 0x2224);

/// (0014,2226) IS, Transform Order of Axes.
pub const TRANSFORM_ORDER_OF_AXES: Tag = Tag::new(0x0014, 0x2226);

/// (0014,2228) CS, Transformed Axis Units.
pub const TRANSFORMED_AXIS_UNITS: Tag = Tag::new(0x0014, 0x2228);

/// (0014,222A) DS, Coordinate System Transform Rotation and Scale Matrix.
pub const COORDINATE_SYSTEM_TRANSFORM_ROTATION_AND_SCALE_MATRIX: Tag = Tag::new(0x0014, 0x222A);

/// (0014,222C) DS, Coordinate System Transform Translation Matrix.
pub const COORDINATE_SYSTEM_TRANSFORM_TRANSLATION_MATRIX: Tag = Tag::new(0x0014, 0x222C);

/// (0014,3011) DS, Internal Detector Frame Time.
pub const INTERNAL_DETECTOR_FRAME_TIME: Tag = Tag::new(0x0014, 0x3011);

/// (0014,3012) DS, Number of Frames Integrated.
pub const NUMBER_OF_FRAMES_INTEGRATED: Tag = Tag::new(0x0014, 0x3012);

/// (0014,3020) SQ, Detector Temperature Sequence.
pub const DETECTOR_TEMPERATURE_SEQUENCE: Tag = Tag::new(0x0014, 0x3020);

/// (0014,3022) ST, Sensor Name.
pub const SENSOR_NAME: Tag = Tag::new(0x0014, 0x3022);

/// (0014,3024) DS, Horizontal Offset of Sensor.
pub const HORIZONTAL_OFFSET_OF_SENSOR: Tag = Tag::new(0x0014, 0x3024);

/// (0014,3026) DS, Vertical Offset of Sensor.
pub const VERTICAL_OFFSET_OF_SENSOR: Tag = Tag::new(0x0014, 0x3026);

/// (0014,3028) DS, Sensor Temperature.
pub const SENSOR_TEMPERATURE: Tag = Tag::new(0x0014, 0x3028);

/// (0014,3040) SQ, Dark Current Sequence.
pub const DARK_CURRENT_SEQUENCE: Tag = Tag::new(0x0014, 0x3040);

/// (0014,3050) OB or OW, Dark Current Counts.
pub const DARK_CURRENT_COUNTS: Tag = Tag::new(0x0014, 0x3050);

/// (0014,3060) SQ, Gain Correction Reference Sequence.
pub const GAIN_CORRECTION_REFERENCE_SEQUENCE: Tag = Tag::new(0x0014, 0x3060);

/// (0014,3070) OB or OW, Air Counts.
pub const AIR_COUNTS: Tag = Tag::new(0x0014, 0x3070);

/// (0014,3071) DS, KV Used in Gain Calibration.
pub const KV_USED_IN_GAIN_CALIBRATION: Tag = Tag::new(0x0014, 0x3071);

/// (0014,3072) DS, MA Used in Gain Calibration.
pub const MA_USED_IN_GAIN_CALIBRATION: Tag = Tag::new(0x0014, 0x3072);

/// (0014,3073) DS, Number of Frames Used for Integration.
pub const NUMBER_OF_FRAMES_USED_FOR_INTEGRATION: Tag = Tag::new(0x0014, 0x3073);

/// (0014,3074) LO, Filter Material Used in Gain Calibration.
pub const FILTER_MATERIAL_USED_IN_GAIN_CALIBRATION: Tag = Tag::new(0x0014, 0x3074);

/// (0014,3075) DS, Filter Thickness Used in Gain Calibration.
pub const FILTER_THICKNESS_USED_IN_GAIN_CALIBRATION: Tag = Tag::new(0x0014, 0x3075);

/// (0014,3076) DA, Date of Gain Calibration.
pub const DATE_OF_GAIN_CALIBRATION: Tag = Tag::new(0x0014, 0x3076);

/// (0014,3077) TM, Time of Gain Calibration.
pub const TIME_OF_GAIN_CALIBRATION: Tag = Tag::new(0x0014, 0x3077);

/// (0014,3080) OB, Bad Pixel Image.
pub const BAD_PIXEL_IMAGE: Tag = Tag::new(0x0014, 0x3080);

/// (0014,3099) LT, Calibration Notes.
pub const CALIBRATION_NOTES: Tag = Tag::new(0x0014, 0x3099);

/// (0014,3100) LT, Linearity Correction Technique.
pub const LINEARITY_CORRECTION_TECHNIQUE: Tag = Tag::new(0x0014, 0x3100);

/// (0014,3101) LT, Beam Hardening Correction Technique.
pub const BEAM_HARDENING_CORRECTION_TECHNIQUE: Tag = Tag::new(0x0014, 0x3101);

/// (0014,4002) SQ, Pulser Equipment Sequence.
pub const PULSER_EQUIPMENT_SEQUENCE: Tag = Tag::new(0x0014, 0x4002);

/// (0014,4004) CS, Pulser Type.
pub const PULSER_TYPE: Tag = Tag::new(0x0014, 0x4004);

/// (0014,4006) LT, Pulser Notes.
pub const PULSER_NOTES: Tag = Tag::new(0x0014, 0x4006);

/// (0014,4008) SQ, Receiver Equipment Sequence.
pub const RECEIVER_EQUIPMENT_SEQUENCE: Tag = Tag::new(0x0014, 0x4008);

/// (0014,400A) CS, Amplifier Type.
pub const AMPLIFIER_TYPE: Tag = Tag::new(0x0014, 0x400A);

/// (0014,400C) LT, Receiver Notes.
pub const RECEIVER_NOTES: Tag = Tag::new(0x0014, 0x400C);

/// (0014,400E) SQ, Pre-Amplifier Equipment Sequence.
pub const PRE_AMPLIFIER_EQUIPMENT_SEQUENCE: Tag = Tag::new(0x0014, 0x400E);

/// (0014,400F) LT, Pre-Amplifier Notes.
pub const PRE_AMPLIFIER_NOTES: Tag = Tag::new(0x0014, 0x400F);

/// (0014,4010) SQ, Transmit Transducer Sequence.
pub const TRANSMIT_TRANSDUCER_SEQUENCE: Tag = Tag::new(0x0014, 0x4010);

/// (0014,4011) SQ, Receive Transducer Sequence.
pub const RECEIVE_TRANSDUCER_SEQUENCE: Tag = Tag::new(0x0014, 0x4011);

/// (0014,4012) US, Number of Elements.
pub const NUMBER_OF_ELEMENTS: Tag = Tag::new(0x0014, 0x4012);

/// (0014,4013) CS, Element Shape.
pub const ELEMENT_SHAPE: Tag = Tag::new(0x0014, 0x4013);

/// (0014,4014) DS, Element Dimension A.
pub const ELEMENT_DIMENSION_A: Tag = Tag::new(0x0014, 0x4014);

/// (0014,4015) DS, Element Dimension B.
pub const ELEMENT_DIMENSION_B: Tag = Tag::new(0x0014, 0x4015);

/// (0014,4016) DS, Element Pitch A.
pub const ELEMENT_PITCH_A: Tag = Tag::new(0x0014, 0x4016);

/// (0014,4017) DS, Measured Beam Dimension A.
pub const MEASURED_BEAM_DIMENSION_A: Tag = Tag::new(0x0014, 0x4017);

/// (0014,4018) DS, Measured Beam Dimension B.
pub const MEASURED_BEAM_DIMENSION_B: Tag = Tag::new(0x0014, 0x4018);

/// (0014,4019) DS, Location of Measured Beam Diameter.
pub const LOCATION_OF_MEASURED_BEAM_DIAMETER: Tag = Tag::new(0x0014, 0x4019);

/// (0014,401A) DS, Nominal Frequency.
pub const NOMINAL_FREQUENCY: Tag = Tag::new(0x0014, 0x401A);

/// (0014,401B) DS, Measured Center Frequency.
pub const MEASURED_CENTER_FREQUENCY: Tag = Tag::new(0x0014, 0x401B);

/// (0014,401C) DS, Measured Bandwidth.
pub const MEASURED_BANDWIDTH: Tag = Tag::new(0x0014, 0x401C);

/// (0014,401D) DS, Element Pitch B.
pub const ELEMENT_PITCH_B: Tag = Tag::new(0x0014, 0x401D);

/// (0014,4020) SQ, Pulser Settings Sequence.
pub const PULSER_SETTINGS_SEQUENCE: Tag = Tag::new(0x0014, 0x4020);

/// (0014,4022) DS, Pulse Width.
pub const PULSE_WIDTH: Tag = Tag::new(0x0014, 0x4022);

/// (0014,4024) DS, Excitation Frequency.
pub const EXCITATION_FREQUENCY: Tag = Tag::new(0x0014, 0x4024);

/// (0014,4026) CS, Modulation Type.
pub const MODULATION_TYPE: Tag = Tag::new(0x0014, 0x4026);

/// (0014,4028) DS, Damping.
pub const DAMPING: Tag = Tag::new(0x0014, 0x4028);

/// (0014,4030) SQ, Receiver Settings Sequence.
pub const RECEIVER_SETTINGS_SEQUENCE: Tag = Tag::new(0x0014, 0x4030);

/// (0014,4031) DS, Acquired Soundpath Length.
pub const ACQUIRED_SOUNDPATH_LENGTH: Tag = Tag::new(0x0014, 0x4031);

/// (0014,4032) CS, Acquisition Compression Type.
pub const ACQUISITION_COMPRESSION_TYPE: Tag = Tag::new(0x0014, 0x4032);

/// (0014,4033) IS, Acquisition Sample Size.
pub const ACQUISITION_SAMPLE_SIZE: Tag = Tag::new(0x0014, 0x4033);

/// (0014,4034) DS, Rectifier Smoothing.
pub const RECTIFIER_SMOOTHING: Tag = Tag::new(0x0014, 0x4034);

/// (0014,4035) SQ, DAC Sequence.
pub const DAC_SEQUENCE: Tag = Tag::new(0x0014, 0x4035);

/// (0014,4036) CS, DAC Type.
pub const DAC_TYPE: Tag = Tag::new(0x0014, 0x4036);

/// (0014,4038) DS, DAC Gain Points.
pub const DAC_GAIN_POINTS: Tag = Tag::new(0x0014, 0x4038);

/// (0014,403A) DS, DAC Time Points.
pub const DAC_TIME_POINTS: Tag = Tag::new(0x0014, 0x403A);

/// (0014,403C) DS, DAC Amplitude.
pub const DAC_AMPLITUDE: Tag = Tag::new(0x0014, 0x403C);

/// (0014,4040) SQ, Pre-Amplifier Settings Sequence.
pub const PRE_AMPLIFIER_SETTINGS_SEQUENCE: Tag = Tag::new(0x0014, 0x4040);

/// (0014,4050) SQ, Transmit Transducer Settings Sequence.
pub const TRANSMIT_TRANSDUCER_SETTINGS_SEQUENCE: Tag = Tag::new(0x0014, 0x4050);

/// (0014,4051) SQ, Receive Transducer Settings Sequence.
pub const RECEIVE_TRANSDUCER_SETTINGS_SEQUENCE: Tag = Tag::new(0x0014, 0x4051);

/// (0014,4052) DS, Incident Angle.
pub const INCIDENT_ANGLE: Tag = Tag::new(0x0014, 0x4052);

/// (0014,4054) ST, Coupling Technique.
pub const COUPLING_TECHNIQUE: Tag = Tag::new(0x0014, 0x4054);

/// (0014,4056) ST, Coupling Medium.
pub const COUPLING_MEDIUM: Tag = Tag::new(0x0014, 0x4056);

/// (0014,4057) DS, Coupling Velocity.
pub const COUPLING_VELOCITY: Tag = Tag::new(0x0014, 0x4057);

/// (0014,4058) DS, Probe Center Location X.
pub const PROBE_CENTER_LOCATION_X: Tag = Tag::new(0x0014, 0x4058);

/// (0014,4059) DS, Probe Center Location Z.
pub const PROBE_CENTER_LOCATION_Z: Tag = Tag::new(0x0014, 0x4059);

/// (0014,405A) DS, Sound Path Length.
pub const SOUND_PATH_LENGTH: Tag = Tag::new(0x0014, 0x405A);

/// (0014,405C) ST, Delay Law Identifier.
pub const DELAY_LAW_IDENTIFIER: Tag = Tag::new(0x0014, 0x405C);

/// (0014,4060) SQ, Gate Settings Sequence.
pub const GATE_SETTINGS_SEQUENCE: Tag = Tag::new(0x0014, 0x4060);

/// (0014,4062) DS, Gate Threshold.
pub const GATE_THRESHOLD: Tag = Tag::new(0x0014, 0x4062);

/// (0014,4064) DS, Velocity of Sound.
pub const VELOCITY_OF_SOUND: Tag = Tag::new(0x0014, 0x4064);

/// (0014,4070) SQ, Calibration Settings Sequence.
pub const CALIBRATION_SETTINGS_SEQUENCE: Tag = Tag::new(0x0014, 0x4070);

/// (0014,4072) ST, Calibration Procedure.
pub const CALIBRATION_PROCEDURE: Tag = Tag::new(0x0014, 0x4072);

/// (0014,4074) SH, Procedure Version.
pub const PROCEDURE_VERSION: Tag = Tag::new(0x0014, 0x4074);

/// (0014,4076) DA, Procedure Creation Date.
pub const PROCEDURE_CREATION_DATE: Tag = Tag::new(0x0014, 0x4076);

/// (0014,4078) DA, Procedure Expiration Date.
pub const PROCEDURE_EXPIRATION_DATE: Tag = Tag::new(0x0014, 0x4078);

/// (0014,407A) DA, Procedure Last Modified Date.
pub const PROCEDURE_LAST_MODIFIED_DATE: Tag = Tag::new(0x0014, 0x407A);

/// (0014,407C) TM, Calibration Time.
pub const CALIBRATION_TIME: Tag = Tag::new(0x0014, 0x407C);

/// (0014,407E) DA, Calibration Date.
pub const CALIBRATION_DATE: Tag = Tag::new(0x0014, 0x407E);

/// (0014,4080) SQ, Probe Drive Equipment Sequence.
pub const PROBE_DRIVE_EQUIPMENT_SEQUENCE: Tag = Tag::new(0x0014, 0x4080);

/// (0014,4081) CS, Drive Type.
pub const DRIVE_TYPE: Tag = Tag::new(0x0014, 0x4081);

/// (0014,4082) LT, Probe Drive Notes.
pub const PROBE_DRIVE_NOTES: Tag = Tag::new(0x0014, 0x4082);

/// (0014,4083) SQ, Drive Probe Sequence.
pub const DRIVE_PROBE_SEQUENCE: Tag = Tag::new(0x0014, 0x4083);

/// (0014,4084) DS, Probe Inductance.
pub const PROBE_INDUCTANCE: Tag = Tag::new(0x0014, 0x4084);

/// (0014,4085) DS, Probe Resistance.
pub const PROBE_RESISTANCE: Tag = Tag::new(0x0014, 0x4085);

/// (0014,4086) SQ, Receive Probe Sequence.
pub const RECEIVE_PROBE_SEQUENCE: Tag = Tag::new(0x0014, 0x4086);

/// (0014,4087) SQ, Probe Drive Settings Sequence.
pub const PROBE_DRIVE_SETTINGS_SEQUENCE: Tag = Tag::new(0x0014, 0x4087);

/// (0014,4088) DS, Bridge Resistors.
pub const BRIDGE_RESISTORS: Tag = Tag::new(0x0014, 0x4088);

/// (0014,4089) DS, Probe Orientation Angle.
pub const PROBE_ORIENTATION_ANGLE: Tag = Tag::new(0x0014, 0x4089);

/// (0014,408B) DS, User Selected Gain Y.
pub const USER_SELECTED_GAIN_Y: Tag = Tag::new(0x0014, 0x408B);

/// (0014,408C) DS, User Selected Phase.
pub const USER_SELECTED_PHASE: Tag = Tag::new(0x0014, 0x408C);

/// (0014,408D) DS, User Selected Offset X.
pub const USER_SELECTED_OFFSET_X: Tag = Tag::new(0x0014, 0x408D);

/// (0014,408E) DS, User Selected Offset Y.
pub const USER_SELECTED_OFFSET_Y: Tag = Tag::new(0x0014, 0x408E);

/// (0014,4091) SQ, Channel Settings Sequence.
pub const CHANNEL_SETTINGS_SEQUENCE: Tag = Tag::new(0x0014, 0x4091);

/// (0014,4092) DS, Channel Threshold.
pub const CHANNEL_THRESHOLD: Tag = Tag::new(0x0014, 0x4092);

/// (0014,409A) SQ, Scanner Settings Sequence.
pub const SCANNER_SETTINGS_SEQUENCE: Tag = Tag::new(0x0014, 0x409A);

/// (0014,409B) ST, Scan Procedure.
pub const SCAN_PROCEDURE: Tag = Tag::new(0x0014, 0x409B);

/// (0014,409C) DS, Translation Rate X.
pub const TRANSLATION_RATE_X: Tag = Tag::new(0x0014, 0x409C);

/// (0014,409D) DS, Translation Rate Y.
pub const TRANSLATION_RATE_Y: Tag = Tag::new(0x0014, 0x409D);

/// (0014,409F) DS, Channel Overlap.
pub const CHANNEL_OVERLAP: Tag = Tag::new(0x0014, 0x409F);

/// (0014,40A0) LO, Image Quality Indicator Type.
pub const IMAGE_QUALITY_INDICATOR_TYPE: Tag = Tag::new(0x0014, 0x40A0);

/// (0014,40A1) LO, Image Quality Indicator Material.
pub const IMAGE_QUALITY_INDICATOR_MATERIAL: Tag = Tag::new(0x0014, 0x40A1);

/// (0014,40A2) LO, Image Quality Indicator Size.
pub const IMAGE_QUALITY_INDICATOR_SIZE: Tag = Tag::new(0x0014, 0x40A2);

/// (0014,4101) SQ, Wave Dimensions Definition Sequence.
pub const WAVE_DIMENSIONS_DEFINITION_SEQUENCE: Tag = Tag::new(0x0014, 0x4101);

/// (0014,4102) US, Wave Dimension Number.
pub const WAVE_DIMENSION_NUMBER: Tag = Tag::new(0x0014, 0x4102);

/// (0014,4103) LO, Wave Dimension Description.
pub const WAVE_DIMENSION_DESCRIPTION: Tag = Tag::new(0x0014, 0x4103);

/// (0014,4104) US, Wave Dimension Unit.
pub const WAVE_DIMENSION_UNIT: Tag = Tag::new(0x0014, 0x4104);

/// (0014,4105) CS, Wave Dimension Value Type.
pub const WAVE_DIMENSION_VALUE_TYPE: Tag = Tag::new(0x0014, 0x4105);

/// (0014,4106) SQ, Wave Dimension Values Sequence.
pub const WAVE_DIMENSION_VALUES_SEQUENCE: Tag = Tag::new(0x0014, 0x4106);

/// (0014,4107) US, Referenced Wave Dimension.
pub const REFERENCED_WAVE_DIMENSION: Tag = Tag::new(0x0014, 0x4107);

/// (0014,4108) SL, Integer Numeric Value.
pub const INTEGER_NUMERIC_VALUE: Tag = Tag::new(0x0014, 0x4108);

/// (0014,4109) OB, Byte Numeric Value.
pub const BYTE_NUMERIC_VALUE: Tag = Tag::new(0x0014, 0x4109);

/// (0014,410A) OW, Short Numeric Value.
pub const SHORT_NUMERIC_VALUE: Tag = Tag::new(0x0014, 0x410A);

/// (0014,410B) OF, Single Precision Floating Point Numeric Value.
pub const SINGLE_PRECISION_FLOATING_POINT_NUMERIC_VALUE: Tag = Tag::new(0x0014, 0x410B);

/// (0014,410C) OD, Double Precision Floating Point Numeric Value.
pub const DOUBLE_PRECISION_FLOATING_POINT_NUMERIC_VALUE: Tag = Tag::new(0x0014, 0x410C);

/// (0014,5002) IS, LINAC Energy.
pub const LINAC_ENERGY: Tag = Tag::new(0x0014, 0x5002);

/// (0014,5004) IS, LINAC Output.
pub const LINAC_OUTPUT: Tag = Tag::new(0x0014, 0x5004);

/// (0014,5100) US, Active Aperture.
pub const ACTIVE_APERTURE: Tag = Tag::new(0x0014, 0x5100);

/// (0014,5101) DS, Total Aperture.
pub const TOTAL_APERTURE: Tag = Tag::new(0x0014, 0x5101);

/// (0014,5102) DS, Aperture Elevation.
pub const APERTURE_ELEVATION: Tag = Tag::new(0x0014, 0x5102);

/// (0014,5103) DS, Main Lobe Angle.
pub const MAIN_LOBE_ANGLE: Tag = Tag::new(0x0014, 0x5103);

/// (0014,5104) DS, Main Roof Angle.
pub const MAIN_ROOF_ANGLE: Tag = Tag::new(0x0014, 0x5104);

/// (0014,5105) CS, Connector Type.
pub const CONNECTOR_TYPE: Tag = Tag::new(0x0014, 0x5105);

/// (0014,5106) SH, Wedge Model Number.
pub const WEDGE_MODEL_NUMBER: Tag = Tag::new(0x0014, 0x5106);

/// (0014,5107) DS, Wedge Angle Float.
pub const WEDGE_ANGLE_FLOAT: Tag = Tag::new(0x0014, 0x5107);

/// (0014,5108) DS, Wedge Roof Angle.
pub const WEDGE_ROOF_ANGLE: Tag = Tag::new(0x0014, 0x5108);

/// (0014,5109) CS, Wedge Element 1 Position.
pub const WEDGE_ELEMENT_1_POSITION: Tag = Tag::new(0x0014, 0x5109);

/// (0014,510A) DS, Wedge Material Velocity.
pub const WEDGE_MATERIAL_VELOCITY: Tag = Tag::new(0x0014, 0x510A);

/// (0014,510B) SH, Wedge Material.
pub const WEDGE_MATERIAL: Tag = Tag::new(0x0014, 0x510B);

/// (0014,510C) DS, Wedge Offset Z.
pub const WEDGE_OFFSET_Z: Tag = Tag::new(0x0014, 0x510C);

/// (0014,510D) DS, Wedge Origin Offset X.
pub const WEDGE_ORIGIN_OFFSET_X: Tag = Tag::new(0x0014, 0x510D);

/// (0014,510E) DS, Wedge Time Delay.
pub const WEDGE_TIME_DELAY: Tag = Tag::new(0x0014, 0x510E);

/// (0014,510F) SH, Wedge Name.
pub const WEDGE_NAME: Tag = Tag::new(0x0014, 0x510F);

/// (0014,5110) SH, Wedge Manufacturer Name.
pub const WEDGE_MANUFACTURER_NAME: Tag = Tag::new(0x0014, 0x5110);

/// (0014,5111) LO, Wedge Description.
pub const WEDGE_DESCRIPTION: Tag = Tag::new(0x0014, 0x5111);

/// (0014,5112) DS, Nominal Beam Angle.
pub const NOMINAL_BEAM_ANGLE: Tag = Tag::new(0x0014, 0x5112);

/// (0014,5113) DS, Wedge Offset X.
pub const WEDGE_OFFSET_X: Tag = Tag::new(0x0014, 0x5113);

/// (0014,5114) DS, Wedge Offset Y.
pub const WEDGE_OFFSET_Y: Tag = Tag::new(0x0014, 0x5114);

/// (0014,5115) DS, Wedge Total Length.
pub const WEDGE_TOTAL_LENGTH: Tag = Tag::new(0x0014, 0x5115);

/// (0014,5116) DS, Wedge In Contact Length.
pub const WEDGE_IN_CONTACT_LENGTH: Tag = Tag::new(0x0014, 0x5116);

/// (0014,5117) DS, Wedge Front Gap.
pub const WEDGE_FRONT_GAP: Tag = Tag::new(0x0014, 0x5117);

/// (0014,5118) DS, Wedge Total Height.
pub const WEDGE_TOTAL_HEIGHT: Tag = Tag::new(0x0014, 0x5118);

/// (0014,5119) DS, Wedge Front Height.
pub const WEDGE_FRONT_HEIGHT: Tag = Tag::new(0x0014, 0x5119);

/// (0014,511A) DS, Wedge Rear Height.
pub const WEDGE_REAR_HEIGHT: Tag = Tag::new(0x0014, 0x511A);

/// (0014,511B) DS, Wedge Total Width.
pub const WEDGE_TOTAL_WIDTH: Tag = Tag::new(0x0014, 0x511B);

/// (0014,511C) DS, Wedge In Contact Width.
pub const WEDGE_IN_CONTACT_WIDTH: Tag = Tag::new(0x0014, 0x511C);

/// (0014,511D) DS, Wedge Chamfer Height.
pub const WEDGE_CHAMFER_HEIGHT: Tag = Tag::new(0x0014, 0x511D);

/// (0014,511E) CS, Wedge Curve.
pub const WEDGE_CURVE: Tag = Tag::new(0x0014, 0x511E);

/// (0014,511F) DS, Radius Along the Wedge.
pub const RADIUS_ALONG_WEDGE: Tag = Tag::new(0x0014, 0x511F);

/// (0014,6001) SQ, Thermal Camera Settings Sequence.
pub const THERMAL_CAMERA_SETTINGS_SEQUENCE: Tag = Tag::new(0x0014, 0x6001);

/// (0014,6002) DS, Acquisition Frame Rate.
pub const ACQUISITION_FRAME_RATE: Tag = Tag::new(0x0014, 0x6002);

/// (0014,6003) DS, Integration Time.
pub const INTEGRATION_TIME: Tag = Tag::new(0x0014, 0x6003);

/// (0014,6004) DS, Number of Calibration Frames.
pub const NUMBER_OF_CALIBRATION_FRAMES: Tag = Tag::new(0x0014, 0x6004);

/// (0014,6005) DS, Number of Rows in Full Acquisition Image.
pub const NUMBER_OF_ROWS_IN_FULL_ACQUISITION_IMAGE: Tag = Tag::new(0x0014, 0x6005);

/// (0014,6006) DS, Number Of Columns in Full Acquisition Image.
pub const NUMBER_OF_COLUMNS_IN_FULL_ACQUISITION_IMAGE: Tag = Tag::new(0x0014, 0x6006);

/// (0014,6007) SQ, Thermal Source Settings Sequence.
pub const THERMAL_SOURCE_SETTINGS_SEQUENCE: Tag = Tag::new(0x0014, 0x6007);

/// (0014,6008) DS, Source Horizontal Pitch.
pub const SOURCE_HORIZONTAL_PITCH: Tag = Tag::new(0x0014, 0x6008);

/// (0014,6009) DS, Source Vertical Pitch.
pub const SOURCE_VERTICAL_PITCH: Tag = Tag::new(0x0014, 0x6009);

/// (0014,600A) DS, Source Horizontal Scan Speed.
pub const SOURCE_HORIZONTAL_SCAN_SPEED: Tag = Tag::new(0x0014, 0x600A);

/// (0014,600B) DS, Thermal Source Modulation Frequency.
pub const THERMAL_SOURCE_MODULATION_FREQUENCY: Tag = Tag::new(0x0014, 0x600B);

/// (0014,600C) SQ, Induction Source Setting Sequence.
pub const INDUCTION_SOURCE_SETTING_SEQUENCE: Tag = Tag::new(0x0014, 0x600C);

/// (0014,600D) DS, Coil Frequency.
pub const COIL_FREQUENCY: Tag = Tag::new(0x0014, 0x600D);

/// (0014,600E) DS, Current Amplitude Across Coil.
pub const CURRENT_AMPLITUDE_ACROSS_COIL: Tag = Tag::new(0x0014, 0x600E);

/// (0014,600F) SQ, Flash Source Setting Sequence.
pub const FLASH_SOURCE_SETTING_SEQUENCE: Tag = Tag::new(0x0014, 0x600F);

/// (0014,6010) DS, Flash Duration.
pub const FLASH_DURATION: Tag = Tag::new(0x0014, 0x6010);

/// (0014,6011) DS, Flash Frame Number.
pub const FLASH_FRAME_NUMBER: Tag = Tag::new(0x0014, 0x6011);

/// (0014,6012) SQ, Laser Source Setting Sequence.
pub const LASER_SOURCE_SETTING_SEQUENCE: Tag = Tag::new(0x0014, 0x6012);

/// (0014,6013) DS, Horizontal Laser Spot Dimension.
pub const HORIZONTAL_LASER_SPOT_DIMENSION: Tag = Tag::new(0x0014, 0x6013);

/// (0014,6014) DS, Vertical Laser Spot Dimension.
pub const VERTICAL_LASER_SPOT_DIMENSION: Tag = Tag::new(0x0014, 0x6014);

/// (0014,6015) DS, Laser Wavelength.
pub const LASER_WAVELENGTH: Tag = Tag::new(0x0014, 0x6015);

/// (0014,6016) DS, Laser Power.
pub const LASER_POWER: Tag = Tag::new(0x0014, 0x6016);

/// (0014,6017) SQ, Forced Gas Setting Sequence.
pub const FORCED_GAS_SETTING_SEQUENCE: Tag = Tag::new(0x0014, 0x6017);

/// (0014,6018) SQ, Vibration Source Setting Sequence.
pub const VIBRATION_SOURCE_SETTING_SEQUENCE: Tag = Tag::new(0x0014, 0x6018);

/// (0014,6019) DS, Vibration Excitation Frequency.
pub const VIBRATION_EXCITATION_FREQUENCY: Tag = Tag::new(0x0014, 0x6019);

/// (0014,601A) DS, Vibration Excitation Voltage.
pub const VIBRATION_EXCITATION_VOLTAGE: Tag = Tag::new(0x0014, 0x601A);

/// (0014,601B) CS, Thermography Data Capture Method.
pub const THERMOGRAPHY_DATA_CAPTURE_METHOD: Tag = Tag::new(0x0014, 0x601B);

/// (0014,601C) CS, Thermal Technique.
pub const THERMAL_TECHNIQUE: Tag = Tag::new(0x0014, 0x601C);

/// (0014,601D) SQ, Thermal Camera Core Sequence.
pub const THERMAL_CAMERA_CORE_SEQUENCE: Tag = Tag::new(0x0014, 0x601D);

/// (0014,601E) CS, Detector Wavelength Range.
pub const DETECTOR_WAVELENGTH_RANGE: Tag = Tag::new(0x0014, 0x601E);

/// (0014,601F) CS, Thermal Camera Calibration Type.
pub const THERMAL_CAMERA_CALIBRATION_TYPE: Tag = Tag::new(0x0014, 0x601F);

/// (0014,6020) UV, Acquisition Image Counter.
pub const ACQUISITION_IMAGE_COUNTER: Tag = Tag::new(0x0014, 0x6020);

/// (0014,6021) DS, Front Panel Temperature.
pub const FRONT_PANEL_TEMPERATURE: Tag = Tag::new(0x0014, 0x6021);

/// (0014,6022) DS, Air Gap Temperature.
pub const AIR_GAP_TEMPERATURE: Tag = Tag::new(0x0014, 0x6022);

/// (0014,6023) DS, Vertical Pixel Size.
pub const VERTICAL_PIXEL_SIZE: Tag = Tag::new(0x0014, 0x6023);

/// (0014,6024) DS, Horizontal Pixel Size.
pub const HORIZONTAL_PIXEL_SIZE: Tag = Tag::new(0x0014, 0x6024);

/// (0014,6025) ST, Data Streaming Protocol.
pub const DATA_STREAMING_PROTOCOL: Tag = Tag::new(0x0014, 0x6025);

/// (0014,6026) SQ, Lens Sequence.
pub const LENS_SEQUENCE: Tag = Tag::new(0x0014, 0x6026);

/// (0014,6027) DS, Field of View.
pub const FIELD_OF_VIEW: Tag = Tag::new(0x0014, 0x6027);

/// (0014,6028) LO, Lens Filter Manufacturer.
pub const LENS_FILTER_MANUFACTURER: Tag = Tag::new(0x0014, 0x6028);

/// (0014,6029) CS, Cutoff Filter Type.
pub const CUTOFF_FILTER_TYPE: Tag = Tag::new(0x0014, 0x6029);

/// (0014,602A) DS, Lens Filter Cut-Off Wavelength.
pub const LENS_FILTER_CUT_OFF_WAVELENGTH: Tag = Tag::new(0x0014, 0x602A);

/// (0014,602B) SQ, Thermal Source Sequence.
pub const THERMAL_SOURCE_SEQUENCE: Tag = Tag::new(0x0014, 0x602B);

/// (0014,602C) CS, Thermal Source Motion State.
pub const THERMAL_SOURCE_MOTION_STATE: Tag = Tag::new(0x0014, 0x602C);

/// (0014,602D) CS, Thermal Source Motion Type.
pub const THERMAL_SOURCE_MOTION_TYPE: Tag = Tag::new(0x0014, 0x602D);

/// (0014,602E) SQ, Induction Heating Sequence.
pub const INDUCTION_HEATING_SEQUENCE: Tag = Tag::new(0x0014, 0x602E);

/// (0014,602F) ST, Coil Configuration ID.
pub const COIL_CONFIGURATION_ID: Tag = Tag::new(0x0014, 0x602F);

/// (0014,6030) DS, Number of Turns in Coil.
pub const NUMBER_OF_TURNS_IN_COIL: Tag = Tag::new(0x0014, 0x6030);

/// (0014,6031) CS, Shape of Individual Turn.
pub const SHAPE_OF_INDIVIDUAL_TURN: Tag = Tag::new(0x0014, 0x6031);

/// (0014,6032) DS, Size of Individual Turn.
pub const SIZE_OF_INDIVIDUAL_TURN: Tag = Tag::new(0x0014, 0x6032);

/// (0014,6033) DS, Distance Between Turns.
pub const DISTANCE_BETWEEN_TURNS: Tag = Tag::new(0x0014, 0x6033);

/// (0014,6034) SQ, Flash Heating Sequence.
pub const FLASH_HEATING_SEQUENCE: Tag = Tag::new(0x0014, 0x6034);

/// (0014,6035) DS, Number of Lamps.
pub const NUMBER_OF_LAMPS: Tag = Tag::new(0x0014, 0x6035);

/// (0014,6036) ST, Flash Synchronization Protocol.
pub const FLASH_SYNCHRONIZATION_PROTOCOL: Tag = Tag::new(0x0014, 0x6036);

/// (0014,6037) CS, Flash Modification Status.
pub const FLASH_MODIFICATION_STATUS: Tag = Tag::new(0x0014, 0x6037);

/// (0014,6038) SQ, Laser Heating Sequence.
pub const LASER_HEATING_SEQUENCE: Tag = Tag::new(0x0014, 0x6038);

/// (0014,6039) LO, Laser Manufacturer.
pub const LASER_MANUFACTURER: Tag = Tag::new(0x0014, 0x6039);

/// (0014,603A) LO, Laser Model Number.
pub const LASER_MODEL_NUMBER: Tag = Tag::new(0x0014, 0x603A);

/// (0014,603B) ST, Laser Type Description.
pub const LASER_TYPE_DESCRIPTION: Tag = Tag::new(0x0014, 0x603B);

/// (0014,603C) SQ, Forced Gas Heating Sequence.
pub const FORCED_GAS_HEATING_SEQUENCE: Tag = Tag::new(0x0014, 0x603C);

/// (0014,603D) LO, Gas Used for Heating/Cooling Part.
pub const GAS_USED_FOR_HEATING_COOLING_PART: Tag = Tag::new(0x0014, 0x603D);

/// (0014,603E) SQ, Vibration/Sonic Heating Sequence.
pub const VIBRATION_SONIC_HEATING_SEQUENCE: Tag = Tag::new(0x0014, 0x603E);

/// (0014,603F) LO, Probe Manufacturer.
pub const PROBE_MANUFACTURER: Tag = Tag::new(0x0014, 0x603F);

/// (0014,6040) LO, Probe Model Number.
pub const PROBE_MODEL_NUMBER: Tag = Tag::new(0x0014, 0x6040);

/// (0014,6041) DS, Aperture Size.
pub const APERTURE_SIZE: Tag = Tag::new(0x0014, 0x6041);

/// (0014,6042) DS, Probe Resonant Frequency.
pub const PROBE_RESONANT_FREQUENCY: Tag = Tag::new(0x0014, 0x6042);

/// (0014,6043) UT, Heat Source Description.
pub const HEAT_SOURCE_DESCRIPTION: Tag = Tag::new(0x0014, 0x6043);

/// (0014,6044) CS, Surface Preparation with Optical Coating.
pub const SURFACE_PREPARATION_WITH_OPTICAL_COATING: Tag = Tag::new(0x0014, 0x6044);

/// (0014,6045) ST, Optical Coating Type.
pub const OPTICAL_COATING_TYPE: Tag = Tag::new(0x0014, 0x6045);

/// (0014,6046) DS, Thermal Conductivity of Exposed Surface.
pub const THERMAL_CONDUCTIVITY_OF_EXPOSED_SURFACE: Tag = Tag::new(0x0014, 0x6046);

/// (0014,6047) DS, Material Density.
pub const MATERIAL_DENSITY: Tag = Tag::new(0x0014, 0x6047);

/// (0014,6048) DS, Specific Heat of Inspection Surface.
pub const SPECIFIC_HEAT_OF_INSPECTION_SURFACE: Tag = Tag::new(0x0014, 0x6048);

/// (0014,6049) DS, Emissivity of Inspection Surface.
pub const EMISSIVITY_OF_INSPECTION_SURFACE: Tag = Tag::new(0x0014, 0x6049);

/// (0014,604A) CS, Electromagnetic Classification of Inspection Surface.
pub const ELECTROMAGNETIC_CLASSIFICATION_OF_INSPECTION_SURFACE: Tag = Tag::new(0x0014, 0x604A);

/// (0014,604C) DS, Moving Window Size.
pub const MOVING_WINDOW_SIZE: Tag = Tag::new(0x0014, 0x604C);

/// (0014,604D) CS, Moving Window Type.
pub const MOVING_WINDOW_TYPE: Tag = Tag::new(0x0014, 0x604D);

/// (0014,604E) DS, Moving Window Weights.
pub const MOVING_WINDOW_WEIGHTS: Tag = Tag::new(0x0014, 0x604E);

/// (0014,604F) DS, Moving Window Pitch.
pub const MOVING_WINDOW_PITCH: Tag = Tag::new(0x0014, 0x604F);

/// (0014,6050) CS, Moving Window Padding Scheme.
pub const MOVING_WINDOW_PADDING_SCHEME: Tag = Tag::new(0x0014, 0x6050);

/// (0014,6051) DS, Moving Window Padding Sength.
pub const MOVING_WINDOW_PADDING_LENGTH: Tag = Tag::new(0x0014, 0x6051);

/// (0014,6052) SQ, Spatial Filtering Parameters Sequence.
pub const SPATIAL_FILTERING_PARAMETERS_SEQUENCE: Tag = Tag::new(0x0014, 0x6052);

/// (0014,6053) CS, Spatial Filtering Scheme.
pub const SPATIAL_FILTERING_SCHEME: Tag = Tag::new(0x0014, 0x6053);

/// (0014,6056) DS, Horizontal Moving Window Size.
pub const HORIZONTAL_MOVING_WINDOW_SIZE: Tag = Tag::new(0x0014, 0x6056);

/// (0014,6057) DS, Vertical Moving Window Size.
pub const VERTICAL_MOVING_WINDOW_SIZE: Tag = Tag::new(0x0014, 0x6057);

/// (0014,6059) SQ, Polynomial Fitting Sequence.
pub const POLYNOMIAL_FITTING_SEQUENCE: Tag = Tag::new(0x0014, 0x6059);

/// (0014,605A) CS, Fitting Data Type.
pub const FITTING_DATA_TYPE: Tag = Tag::new(0x0014, 0x605A);

/// (0014,605B) CS, Operation on Time Axis Before Fitting.
pub const OPERATION_ON_TIME_AXIS_BEFORE_FITTING: Tag = Tag::new(0x0014, 0x605B);

/// (0014,605C) CS, Operation on Pixel Intensity Before Fitting.
pub const OPERATION_ON_PIXEL_INTENSITY_BEFORE_FITTING: Tag = Tag::new(0x0014, 0x605C);

/// (0014,605D) DS, Order of Polynomial.
pub const ORDER_OF_POLYNOMIAL: Tag = Tag::new(0x0014, 0x605D);

/// (0014,605E) CS, Independent Variable for Polynomial Fit.
pub const INDEPENDENT_VARIABLE_FOR_POLYNOMIAL_FIT: Tag = Tag::new(0x0014, 0x605E);

/// (0014,605F) DS, PolynomialCoefficients.
pub const POLYNOMIAL_COEFFICIENTS: Tag = Tag::new(0x0014, 0x605F);

/// (0014,6060) CS, Thermography Pixel Data Unit.
pub const THERMOGRAPHY_PIXEL_DATA_UNIT: Tag = Tag::new(0x0014, 0x6060);

/// (0016,0001) DS, White Point.
pub const WHITE_POINT: Tag = Tag::new(0x0016, 0x0001);

/// (0016,0002) DS, Primary Chromaticities.
pub const PRIMARY_CHROMATICITIES: Tag = Tag::new(0x0016, 0x0002);

/// (0016,0003) UT, Battery Level.
pub const BATTERY_LEVEL: Tag = Tag::new(0x0016, 0x0003);

/// (0016,0004) DS, Exposure Time in Seconds.
pub const EXPOSURE_TIME_IN_SECONDS: Tag = Tag::new(0x0016, 0x0004);

/// (0016,0005) DS, F-Number.
pub const F_NUMBER: Tag = Tag::new(0x0016, 0x0005);

/// (0016,0006) IS, OECF Rows.
pub const OECF_ROWS: Tag = Tag::new(0x0016, 0x0006);

/// (0016,0007) IS, OECF Columns.
pub const OECF_COLUMNS: Tag = Tag::new(0x0016, 0x0007);

/// (0016,0008) UC, OECF Column Names.
pub const OECF_COLUMN_NAMES: Tag = Tag::new(0x0016, 0x0008);

/// (0016,0009) DS, OECF Values.
pub const OECF_VALUES: Tag = Tag::new(0x0016, 0x0009);

/// (0016,000A) IS, Spatial Frequency Response Rows.
pub const SPATIAL_FREQUENCY_RESPONSE_ROWS: Tag = Tag::new(0x0016, 0x000A);

/// (0016,000B) IS, Spatial Frequency Response Columns.
pub const SPATIAL_FREQUENCY_RESPONSE_COLUMNS: Tag = Tag::new(0x0016, 0x000B);

/// (0016,000C) UC, Spatial Frequency Response Column Names.
pub const SPATIAL_FREQUENCY_RESPONSE_COLUMN_NAMES: Tag = Tag::new(0x0016, 0x000C);

/// (0016,000D) DS, Spatial Frequency Response Values.
pub const SPATIAL_FREQUENCY_RESPONSE_VALUES: Tag = Tag::new(0x0016, 0x000D);

/// (0016,000E) IS, Color Filter Array Pattern Rows.
pub const COLOR_FILTER_ARRAY_PATTERN_ROWS: Tag = Tag::new(0x0016, 0x000E);

/// (0016,000F) IS, Color Filter Array Pattern Columns.
pub const COLOR_FILTER_ARRAY_PATTERN_COLUMNS: Tag = Tag::new(0x0016, 0x000F);

/// (0016,0010) DS, Color Filter Array Pattern Values.
pub const COLOR_FILTER_ARRAY_PATTERN_VALUES: Tag = Tag::new(0x0016, 0x0010);

/// (0016,0011) US, Flash Firing Status.
pub const FLASH_FIRING_STATUS: Tag = Tag::new(0x0016, 0x0011);

/// (0016,0012) US, Flash Return Status.
pub const FLASH_RETURN_STATUS: Tag = Tag::new(0x0016, 0x0012);

/// (0016,0013) US, Flash Mode.
pub const FLASH_MODE: Tag = Tag::new(0x0016, 0x0013);

/// (0016,0014) US, Flash Function Present.
pub const FLASH_FUNCTION_PRESENT: Tag = Tag::new(0x0016, 0x0014);

/// (0016,0015) US, Flash Red Eye Mode.
pub const FLASH_RED_EYE_MODE: Tag = Tag::new(0x0016, 0x0015);

/// (0016,0016) US, Exposure Program.
pub const EXPOSURE_PROGRAM: Tag = Tag::new(0x0016, 0x0016);

/// (0016,0017) UT, Spectral Sensitivity.
pub const SPECTRAL_SENSITIVITY: Tag = Tag::new(0x0016, 0x0017);

/// (0016,0018) IS, Photographic Sensitivity.
pub const PHOTOGRAPHIC_SENSITIVITY: Tag = Tag::new(0x0016, 0x0018);

/// (0016,0019) IS, Self Timer Mode.
pub const SELF_TIMER_MODE: Tag = Tag::new(0x0016, 0x0019);

/// (0016,001A) US, Sensitivity Type.
pub const SENSITIVITY_TYPE: Tag = Tag::new(0x0016, 0x001A);

/// (0016,001B) IS, Standard Output Sensitivity.
pub const STANDARD_OUTPUT_SENSITIVITY: Tag = Tag::new(0x0016, 0x001B);

/// (0016,001C) IS, Recommended Exposure Index.
pub const RECOMMENDED_EXPOSURE_INDEX: Tag = Tag::new(0x0016, 0x001C);

/// (0016,001D) IS, ISO Speed.
pub const ISO_SPEED: Tag = Tag::new(0x0016, 0x001D);

/// (0016,001E) IS, ISO Speed Latitude yyy.
pub const ISO_SPEED_LATITUDE_YYY: Tag = Tag::new(0x0016, 0x001E);

/// (0016,001F) IS, ISO Speed Latitude zzz.
pub const ISO_SPEED_LATITUDE_ZZZ: Tag = Tag::new(0x0016, 0x001F);

/// (0016,0020) UT, EXIF Version.
pub const EXIF_VERSION: Tag = Tag::new(0x0016, 0x0020);

/// (0016,0021) DS, Shutter Speed Value.
pub const SHUTTER_SPEED_VALUE: Tag = Tag::new(0x0016, 0x0021);

/// (0016,0022) DS, Aperture Value.
pub const APERTURE_VALUE: Tag = Tag::new(0x0016, 0x0022);

/// (0016,0023) DS, Brightness Value.
pub const BRIGHTNESS_VALUE: Tag = Tag::new(0x0016, 0x0023);

/// (0016,0024) DS, Exposure Bias Value.
pub const EXPOSURE_BIAS_VALUE: Tag = Tag::new(0x0016, 0x0024);

/// (0016,0025) DS, Max Aperture Value.
pub const MAX_APERTURE_VALUE: Tag = Tag::new(0x0016, 0x0025);

/// (0016,0026) DS, Subject Distance.
pub const SUBJECT_DISTANCE: Tag = Tag::new(0x0016, 0x0026);

/// (0016,0027) US, Metering Mode.
pub const METERING_MODE: Tag = Tag::new(0x0016, 0x0027);

/// (0016,0028) US, Light Source.
pub const LIGHT_SOURCE: Tag = Tag::new(0x0016, 0x0028);

/// (0016,0029) DS, Focal Length.
pub const FOCAL_LENGTH: Tag = Tag::new(0x0016, 0x0029);

/// (0016,002A) IS, Subject Area.
pub const SUBJECT_AREA: Tag = Tag::new(0x0016, 0x002A);

/// (0016,002B) OB, Maker Note.
pub const MAKER_NOTE: Tag = Tag::new(0x0016, 0x002B);

/// (0016,0030) DS, Temperature.
pub const TEMPERATURE: Tag = Tag::new(0x0016, 0x0030);

/// (0016,0031) DS, Humidity.
pub const HUMIDITY: Tag = Tag::new(0x0016, 0x0031);

/// (0016,0032) DS, Pressure.
pub const PRESSURE: Tag = Tag::new(0x0016, 0x0032);

/// (0016,0033) DS, Water Depth.
pub const WATER_DEPTH: Tag = Tag::new(0x0016, 0x0033);

/// (0016,0034) DS, Acceleration.
pub const ACCELERATION: Tag = Tag::new(0x0016, 0x0034);

/// (0016,0035) DS, Camera Elevation Angle.
pub const CAMERA_ELEVATION_ANGLE: Tag = Tag::new(0x0016, 0x0035);

/// (0016,0036) DS, Flash Energy.
pub const FLASH_ENERGY: Tag = Tag::new(0x0016, 0x0036);

/// (0016,0037) IS, Subject Location.
pub const SUBJECT_LOCATION: Tag = Tag::new(0x0016, 0x0037);

/// (0016,0038) DS, Photographic Exposure Index.
pub const PHOTOGRAPHIC_EXPOSURE_INDEX: Tag = Tag::new(0x0016, 0x0038);

/// (0016,0039) US, Sensing Method.
pub const SENSING_METHOD: Tag = Tag::new(0x0016, 0x0039);

/// (0016,003A) US, File Source.
pub const FILE_SOURCE: Tag = Tag::new(0x0016, 0x003A);

/// (0016,003B) US, Scene Type.
pub const SCENE_TYPE: Tag = Tag::new(0x0016, 0x003B);

/// (0016,0041) US, Custom Rendered.
pub const CUSTOM_RENDERED: Tag = Tag::new(0x0016, 0x0041);

/// (0016,0042) US, Exposure Mode.
pub const EXPOSURE_MODE: Tag = Tag::new(0x0016, 0x0042);

/// (0016,0043) US, White Balance.
pub const WHITE_BALANCE: Tag = Tag::new(0x0016, 0x0043);

/// (0016,0044) DS, Digital Zoom Ratio.
pub const DIGITAL_ZOOM_RATIO: Tag = Tag::new(0x0016, 0x0044);

/// (0016,0045) IS, Focal Length In 35mm Film.
pub const FOCAL_LENGTH_IN_35MM_FILM: Tag = Tag::new(0x0016, 0x0045);

/// (0016,0046) US, Scene Capture Type.
pub const SCENE_CAPTURE_TYPE: Tag = Tag::new(0x0016, 0x0046);

/// (0016,0047) US, Gain Control.
pub const GAIN_CONTROL: Tag = Tag::new(0x0016, 0x0047);

/// (0016,0048) US, Contrast.
pub const CONTRAST: Tag = Tag::new(0x0016, 0x0048);

/// (0016,0049) US, Saturation.
pub const SATURATION: Tag = Tag::new(0x0016, 0x0049);

/// (0016,004A) US, Sharpness.
pub const SHARPNESS: Tag = Tag::new(0x0016, 0x004A);

/// (0016,004B) OB, Device Setting Description.
pub const DEVICE_SETTING_DESCRIPTION: Tag = Tag::new(0x0016, 0x004B);

/// (0016,004C) US, Subject Distance Range.
pub const SUBJECT_DISTANCE_RANGE: Tag = Tag::new(0x0016, 0x004C);

/// (0016,004D) UT, Camera Owner Name.
pub const CAMERA_OWNER_NAME: Tag = Tag::new(0x0016, 0x004D);

/// (0016,004E) DS, Lens Specification.
pub const LENS_SPECIFICATION: Tag = Tag::new(0x0016, 0x004E);

/// (0016,004F) UT, Lens Make.
pub const LENS_MAKE: Tag = Tag::new(0x0016, 0x004F);

/// (0016,0050) UT, Lens Model.
pub const LENS_MODEL: Tag = Tag::new(0x0016, 0x0050);

/// (0016,0051) UT, Lens Serial Number.
pub const LENS_SERIAL_NUMBER: Tag = Tag::new(0x0016, 0x0051);

/// (0016,0061) CS, Interoperability Index.
pub const INTEROPERABILITY_INDEX: Tag = Tag::new(0x0016, 0x0061);

/// (0016,0062) OB, Interoperability Version.
pub const INTEROPERABILITY_VERSION: Tag = Tag::new(0x0016, 0x0062);

/// (0016,0070) OB, GPS Version ID.
pub const GPS_VERSION_ID: Tag = Tag::new(0x0016, 0x0070);

/// (0016,0071) CS, GPS Latitude Ref.
pub const GPS_LATITUDE_REF: Tag = Tag::new(0x0016, 0x0071);

/// (0016,0072) DS, GPS Latitude.
pub const GPS_LATITUDE: Tag = Tag::new(0x0016, 0x0072);

/// (0016,0073) CS, GPS Longitude Ref.
pub const GPS_LONGITUDE_REF: Tag = Tag::new(0x0016, 0x0073);

/// (0016,0074) DS, GPS Longitude.
pub const GPS_LONGITUDE: Tag = Tag::new(0x0016, 0x0074);

/// (0016,0075) US, GPS Altitude Ref.
pub const GPS_ALTITUDE_REF: Tag = Tag::new(0x0016, 0x0075);

/// (0016,0076) DS, GPS Altitude.
pub const GPS_ALTITUDE: Tag = Tag::new(0x0016, 0x0076);

/// (0016,0077) DT, GPS Time Stamp.
pub const GPS_TIME_STAMP: Tag = Tag::new(0x0016, 0x0077);

/// (0016,0078) UT, GPS Satellites.
pub const GPS_SATELLITES: Tag = Tag::new(0x0016, 0x0078);

/// (0016,0079) CS, GPS Status.
pub const GPS_STATUS: Tag = Tag::new(0x0016, 0x0079);

/// (0016,007A) CS, GPS Measure Mode.
pub const GPS_MEASURE_MODE: Tag = Tag::new(0x0016, 0x007A);

/// (0016,007B) DS, GPS DOP.
pub const GPS_DOP: Tag = Tag::new(0x0016, 0x007B);

/// (0016,007C) CS, GPS Speed Ref.
pub const GPS_SPEED_REF: Tag = Tag::new(0x0016, 0x007C);

/// (0016,007D) DS, GPS Speed.
pub const GPS_SPEED: Tag = Tag::new(0x0016, 0x007D);

/// (0016,007E) CS, GPS Track Ref.
pub const GPS_TRACK_REF: Tag = Tag::new(0x0016, 0x007E);

/// (0016,007F) DS, GPS Track.
pub const GPS_TRACK: Tag = Tag::new(0x0016, 0x007F);

/// (0016,0080) CS, GPS Img Direction Ref.
pub const GPS_IMG_DIRECTION_REF: Tag = Tag::new(0x0016, 0x0080);

/// (0016,0081) DS, GPS Img Direction.
pub const GPS_IMG_DIRECTION: Tag = Tag::new(0x0016, 0x0081);

/// (0016,0082) UT, GPS Map Datum.
pub const GPS_MAP_DATUM: Tag = Tag::new(0x0016, 0x0082);

/// (0016,0083) CS, GPS Dest Latitude Ref.
pub const GPS_DEST_LATITUDE_REF: Tag = Tag::new(0x0016, 0x0083);

/// (0016,0084) DS, GPS Dest Latitude.
pub const GPS_DEST_LATITUDE: Tag = Tag::new(0x0016, 0x0084);

/// (0016,0085) CS, GPS Dest Longitude Ref.
pub const GPS_DEST_LONGITUDE_REF: Tag = Tag::new(0x0016, 0x0085);

/// (0016,0086) DS, GPS Dest Longitude.
pub const GPS_DEST_LONGITUDE: Tag = Tag::new(0x0016, 0x0086);

/// (0016,0087) CS, GPS Dest Bearing Ref.
pub const GPS_DEST_BEARING_REF: Tag = Tag::new(0x0016, 0x0087);

/// (0016,0088) DS, GPS Dest Bearing.
pub const GPS_DEST_BEARING: Tag = Tag::new(0x0016, 0x0088);

/// (0016,0089) CS, GPS Dest Distance Ref.
pub const GPS_DEST_DISTANCE_REF: Tag = Tag::new(0x0016, 0x0089);

/// (0016,008A) DS, GPS Dest Distance.
pub const GPS_DEST_DISTANCE: Tag = Tag::new(0x0016, 0x008A);

/// (0016,008B) OB, GPS Processing Method.
pub const GPS_PROCESSING_METHOD: Tag = Tag::new(0x0016, 0x008B);

/// (0016,008C) OB, GPS Area Information.
pub const GPS_AREA_INFORMATION: Tag = Tag::new(0x0016, 0x008C);

/// (0016,008D) DT, GPS Date Stamp.
pub const GPS_DATE_STAMP: Tag = Tag::new(0x0016, 0x008D);

/// (0016,008E) IS, GPS Differential.
pub const GPS_DIFFERENTIAL: Tag = Tag::new(0x0016, 0x008E);

/// (0016,1001) CS, Light Source Polarization.
pub const LIGHT_SOURCE_POLARIZATION: Tag = Tag::new(0x0016, 0x1001);

/// (0016,1002) DS, Emitter Color Temperature.
pub const EMITTER_COLOR_TEMPERATURE: Tag = Tag::new(0x0016, 0x1002);

/// (0016,1003) CS, Contact Method.
pub const CONTACT_METHOD: Tag = Tag::new(0x0016, 0x1003);

/// (0016,1004) CS, Immersion Media.
pub const IMMERSION_MEDIA: Tag = Tag::new(0x0016, 0x1004);

/// (0016,1005) DS, Optical Magnification Factor.
pub const OPTICAL_MAGNIFICATION_FACTOR: Tag = Tag::new(0x0016, 0x1005);

/// (0018,0010) LO, Contrast/Bolus Agent.
pub const CONTRAST_BOLUS_AGENT: Tag = Tag::new(0x0018, 0x0010);

/// (0018,0012) SQ, Contrast/Bolus Agent Sequence.
pub const CONTRAST_BOLUS_AGENT_SEQUENCE: Tag = Tag::new(0x0018, 0x0012);

/// (0018,0013) FL, Contrast/Bolus T1 Relaxivity.
pub const CONTRAST_BOLUS_T1_RELAXIVITY: Tag = Tag::new(0x0018, 0x0013);

/// (0018,0014) SQ, Contrast/Bolus Administration Route Sequence.
pub const CONTRAST_BOLUS_ADMINISTRATION_ROUTE_SEQUENCE: Tag = Tag::new(0x0018, 0x0014);

/// (0018,0015) CS, Body Part Examined.
pub const BODY_PART_EXAMINED: Tag = Tag::new(0x0018, 0x0015);

/// (0018,0020) CS, Scanning Sequence.
pub const SCANNING_SEQUENCE: Tag = Tag::new(0x0018, 0x0020);

/// (0018,0021) CS, Sequence Variant.
pub const SEQUENCE_VARIANT: Tag = Tag::new(0x0018, 0x0021);

/// (0018,0022) CS, Scan Options.
pub const SCAN_OPTIONS: Tag = Tag::new(0x0018, 0x0022);

/// (0018,0023) CS, MR Acquisition Type.
pub const MR_ACQUISITION_TYPE: Tag = Tag::new(0x0018, 0x0023);

/// (0018,0024) SH, Sequence Name.
pub const SEQUENCE_NAME: Tag = Tag::new(0x0018, 0x0024);

/// (0018,0025) CS, Angio Flag.
pub const ANGIO_FLAG: Tag = Tag::new(0x0018, 0x0025);

/// (0018,0026) SQ, Intervention Drug Information Sequence.
pub const INTERVENTION_DRUG_INFORMATION_SEQUENCE: Tag = Tag::new(0x0018, 0x0026);

/// (0018,0027) TM, Intervention Drug Stop Time.
pub const INTERVENTION_DRUG_STOP_TIME: Tag = Tag::new(0x0018, 0x0027);

/// (0018,0028) DS, Intervention Drug Dose.
pub const INTERVENTION_DRUG_DOSE: Tag = Tag::new(0x0018, 0x0028);

/// (0018,0029) SQ, Intervention Drug Code Sequence.
pub const INTERVENTION_DRUG_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x0029);

/// (0018,002A) SQ, Additional Drug Sequence.
pub const ADDITIONAL_DRUG_SEQUENCE: Tag = Tag::new(0x0018, 0x002A);

/// (0018,0030) LO, Radionuclide. Retired.
pub const RADIONUCLIDE: Tag = Tag::new(0x0018, 0x0030);

/// (0018,0031) LO, Radiopharmaceutical.
pub const RADIOPHARMACEUTICAL: Tag = Tag::new(0x0018, 0x0031);

/// (0018,0032) DS, Energy Window Centerline. Retired.
pub const ENERGY_WINDOW_CENTERLINE: Tag = Tag::new(0x0018, 0x0032);

/// (0018,0033) DS, Energy Window Total Width. Retired.
pub const ENERGY_WINDOW_TOTAL_WIDTH: Tag = Tag::new(0x0018, 0x0033);

/// (0018,0034) LO, Intervention Drug Name.
pub const INTERVENTION_DRUG_NAME: Tag = Tag::new(0x0018, 0x0034);

/// (0018,0035) TM, Intervention Drug Start Time.
pub const INTERVENTION_DRUG_START_TIME: Tag = Tag::new(0x0018, 0x0035);

/// (0018,0036) SQ, Intervention Sequence.
pub const INTERVENTION_SEQUENCE: Tag = Tag::new(0x0018, 0x0036);

/// (0018,0037) CS, Therapy Type. Retired.
pub const THERAPY_TYPE: Tag = Tag::new(0x0018, 0x0037);

/// (0018,0038) CS, Intervention Status.
pub const INTERVENTION_STATUS: Tag = Tag::new(0x0018, 0x0038);

/// (0018,0039) CS, Therapy Description. Retired.
pub const THERAPY_DESCRIPTION: Tag = Tag::new(0x0018, 0x0039);

/// (0018,003A) ST, Intervention Description.
pub const INTERVENTION_DESCRIPTION: Tag = Tag::new(0x0018, 0x003A);

/// (0018,0040) IS, Cine Rate.
pub const CINE_RATE: Tag = Tag::new(0x0018, 0x0040);

/// (0018,0042) CS, Initial Cine Run State.
pub const INITIAL_CINE_RUN_STATE: Tag = Tag::new(0x0018, 0x0042);

/// (0018,0050) DS, Slice Thickness.
pub const SLICE_THICKNESS: Tag = Tag::new(0x0018, 0x0050);

/// (0018,0060) DS, KVP.
pub const KVP: Tag = Tag::new(0x0018, 0x0060);

/// (0018,0070) IS, Counts Accumulated.
pub const COUNTS_ACCUMULATED: Tag = Tag::new(0x0018, 0x0070);

/// (0018,0071) CS, Acquisition Termination Condition.
pub const ACQUISITION_TERMINATION_CONDITION: Tag = Tag::new(0x0018, 0x0071);

/// (0018,0072) DS, Effective Duration.
pub const EFFECTIVE_DURATION: Tag = Tag::new(0x0018, 0x0072);

/// (0018,0073) CS, Acquisition Start Condition.
pub const ACQUISITION_START_CONDITION: Tag = Tag::new(0x0018, 0x0073);

/// (0018,0074) IS, Acquisition Start Condition Data.
pub const ACQUISITION_START_CONDITION_DATA: Tag = Tag::new(0x0018, 0x0074);

/// (0018,0075) IS, Acquisition Termination Condition Data.
pub const ACQUISITION_TERMINATION_CONDITION_DATA: Tag = Tag::new(0x0018, 0x0075);

/// (0018,0080) DS, Repetition Time.
pub const REPETITION_TIME: Tag = Tag::new(0x0018, 0x0080);

/// (0018,0081) DS, Echo Time.
pub const ECHO_TIME: Tag = Tag::new(0x0018, 0x0081);

/// (0018,0082) DS, Inversion Time.
pub const INVERSION_TIME: Tag = Tag::new(0x0018, 0x0082);

/// (0018,0083) DS, Number of Averages.
pub const NUMBER_OF_AVERAGES: Tag = Tag::new(0x0018, 0x0083);

/// (0018,0084) DS, Imaging Frequency.
pub const IMAGING_FREQUENCY: Tag = Tag::new(0x0018, 0x0084);

/// (0018,0085) SH, Imaged Nucleus.
pub const IMAGED_NUCLEUS: Tag = Tag::new(0x0018, 0x0085);

/// (0018,0086) IS, Echo Number(s).
pub const ECHO_NUMBERS: Tag = Tag::new(0x0018, 0x0086);

/// (0018,0087) DS, Magnetic Field Strength.
pub const MAGNETIC_FIELD_STRENGTH: Tag = Tag::new(0x0018, 0x0087);

/// (0018,0088) DS, Spacing Between Slices.
pub const SPACING_BETWEEN_SLICES: Tag = Tag::new(0x0018, 0x0088);

/// (0018,0089) IS, Number of Phase Encoding Steps.
pub const NUMBER_OF_PHASE_ENCODING_STEPS: Tag = Tag::new(0x0018, 0x0089);

/// (0018,0090) DS, Data Collection Diameter.
pub const DATA_COLLECTION_DIAMETER: Tag = Tag::new(0x0018, 0x0090);

/// (0018,0091) IS, Echo Train Length.
pub const ECHO_TRAIN_LENGTH: Tag = Tag::new(0x0018, 0x0091);

/// (0018,0093) DS, Percent Sampling.
pub const PERCENT_SAMPLING: Tag = Tag::new(0x0018, 0x0093);

/// (0018,0094) DS, Percent Phase Field of View.
pub const PERCENT_PHASE_FIELD_OF_VIEW: Tag = Tag::new(0x0018, 0x0094);

/// (0018,0095) DS, Pixel Bandwidth.
pub const PIXEL_BANDWIDTH: Tag = Tag::new(0x0018, 0x0095);

/// (0018,1000) LO, Device Serial Number.
pub const DEVICE_SERIAL_NUMBER: Tag = Tag::new(0x0018, 0x1000);

/// (0018,1002) UI, Device UID.
pub const DEVICE_UID: Tag = Tag::new(0x0018, 0x1002);

/// (0018,1003) LO, Device ID.
pub const DEVICE_ID: Tag = Tag::new(0x0018, 0x1003);

/// (0018,1004) LO, Plate ID.
pub const PLATE_ID: Tag = Tag::new(0x0018, 0x1004);

/// (0018,1005) LO, Generator ID.
pub const GENERATOR_ID: Tag = Tag::new(0x0018, 0x1005);

/// (0018,1006) LO, Grid ID.
pub const GRID_ID: Tag = Tag::new(0x0018, 0x1006);

/// (0018,1007) LO, Cassette ID.
pub const CASSETTE_ID: Tag = Tag::new(0x0018, 0x1007);

/// (0018,1008) LO, Gantry ID.
pub const GANTRY_ID: Tag = Tag::new(0x0018, 0x1008);

/// (0018,1009) UT, Unique Device Identifier.
pub const UNIQUE_DEVICE_IDENTIFIER: Tag = Tag::new(0x0018, 0x1009);

/// (0018,100A) SQ, UDI Sequence.
pub const UDI_SEQUENCE: Tag = Tag::new(0x0018, 0x100A);

/// (0018,100B) UI, Manufacturer's Device Class UID.
pub const MANUFACTURER_DEVICE_CLASS_UID: Tag = Tag::new(0x0018, 0x100B);

/// (0018,1010) LO, Secondary Capture Device ID.
pub const SECONDARY_CAPTURE_DEVICE_ID: Tag = Tag::new(0x0018, 0x1010);

/// (0018,1011) LO, Hardcopy Creation Device ID. Retired.
pub const HARDCOPY_CREATION_DEVICE_ID: Tag = Tag::new(0x0018, 0x1011);

/// (0018,1012) DA, Date of Secondary Capture.
pub const DATE_OF_SECONDARY_CAPTURE: Tag = Tag::new(0x0018, 0x1012);

/// (0018,1014) TM, Time of Secondary Capture.
pub const TIME_OF_SECONDARY_CAPTURE: Tag = Tag::new(0x0018, 0x1014);

/// (0018,1016) LO, Secondary Capture Device Manufacturer.
pub const SECONDARY_CAPTURE_DEVICE_MANUFACTURER: Tag = Tag::new(0x0018, 0x1016);

/// (0018,1017) LO, Hardcopy Device Manufacturer. Retired.
pub const HARDCOPY_DEVICE_MANUFACTURER: Tag = Tag::new(0x0018, 0x1017);

/// (0018,1018) LO, Secondary Capture Device Manufacturer's Model Name.
pub const SECONDARY_CAPTURE_DEVICE_MANUFACTURER_MODEL_NAME: Tag = Tag::new(0x0018, 0x1018);

/// (0018,1019) LO, Secondary Capture Device Software Versions.
pub const SECONDARY_CAPTURE_DEVICE_SOFTWARE_VERSIONS: Tag = Tag::new(0x0018, 0x1019);

/// (0018,101A) LO, Hardcopy Device Software Version. Retired.
pub const HARDCOPY_DEVICE_SOFTWARE_VERSION: Tag = Tag::new(0x0018, 0x101A);

/// (0018,101B) LO, Hardcopy Device Manufacturer's Model Name. Retired.
pub const HARDCOPY_DEVICE_MANUFACTURER_MODEL_NAME: Tag = Tag::new(0x0018, 0x101B);

/// (0018,1020) LO, Software Versions.
pub const SOFTWARE_VERSIONS: Tag = Tag::new(0x0018, 0x1020);

/// (0018,1022) SH, Video Image Format Acquired.
pub const VIDEO_IMAGE_FORMAT_ACQUIRED: Tag = Tag::new(0x0018, 0x1022);

/// (0018,1023) LO, Digital Image Format Acquired.
pub const DIGITAL_IMAGE_FORMAT_ACQUIRED: Tag = Tag::new(0x0018, 0x1023);

/// (0018,1030) LO, Protocol Name.
pub const PROTOCOL_NAME: Tag = Tag::new(0x0018, 0x1030);

/// (0018,1040) LO, Contrast/Bolus Route.
pub const CONTRAST_BOLUS_ROUTE: Tag = Tag::new(0x0018, 0x1040);

/// (0018,1041) DS, Contrast/Bolus Volume.
pub const CONTRAST_BOLUS_VOLUME: Tag = Tag::new(0x0018, 0x1041);

/// (0018,1042) TM, Contrast/Bolus Start Time.
pub const CONTRAST_BOLUS_START_TIME: Tag = Tag::new(0x0018, 0x1042);

/// (0018,1043) TM, Contrast/Bolus Stop Time.
pub const CONTRAST_BOLUS_STOP_TIME: Tag = Tag::new(0x0018, 0x1043);

/// (0018,1044) DS, Contrast/Bolus Total Dose.
pub const CONTRAST_BOLUS_TOTAL_DOSE: Tag = Tag::new(0x0018, 0x1044);

/// (0018,1045) IS, Syringe Counts.
pub const SYRINGE_COUNTS: Tag = Tag::new(0x0018, 0x1045);

/// (0018,1046) DS, Contrast Flow Rate.
pub const CONTRAST_FLOW_RATE: Tag = Tag::new(0x0018, 0x1046);

/// (0018,1047) DS, Contrast Flow Duration.
pub const CONTRAST_FLOW_DURATION: Tag = Tag::new(0x0018, 0x1047);

/// (0018,1048) CS, Contrast/Bolus Ingredient.
pub const CONTRAST_BOLUS_INGREDIENT: Tag = Tag::new(0x0018, 0x1048);

/// (0018,1049) DS, Contrast/Bolus Ingredient Concentration.
pub const CONTRAST_BOLUS_INGREDIENT_CONCENTRATION: Tag = Tag::new(0x0018, 0x1049);

/// (0018,1050) DS, Spatial Resolution.
pub const SPATIAL_RESOLUTION: Tag = Tag::new(0x0018, 0x1050);

/// (0018,1060) DS, Trigger Time.
pub const TRIGGER_TIME: Tag = Tag::new(0x0018, 0x1060);

/// (0018,1061) LO, Trigger Source or Type.
pub const TRIGGER_SOURCE_OR_TYPE: Tag = Tag::new(0x0018, 0x1061);

/// (0018,1062) IS, Nominal Interval.
pub const NOMINAL_INTERVAL: Tag = Tag::new(0x0018, 0x1062);

/// (0018,1063) DS, Frame Time.
pub const FRAME_TIME: Tag = Tag::new(0x0018, 0x1063);

/// (0018,1064) LO, Cardiac Framing Type.
pub const CARDIAC_FRAMING_TYPE: Tag = Tag::new(0x0018, 0x1064);

/// (0018,1065) DS, Frame Time Vector.
pub const FRAME_TIME_VECTOR: Tag = Tag::new(0x0018, 0x1065);

/// (0018,1066) DS, Frame Delay.
pub const FRAME_DELAY: Tag = Tag::new(0x0018, 0x1066);

/// (0018,1067) DS, Image Trigger Delay.
pub const IMAGE_TRIGGER_DELAY: Tag = Tag::new(0x0018, 0x1067);

/// (0018,1068) DS, Multiplex Group Time Offset.
pub const MULTIPLEX_GROUP_TIME_OFFSET: Tag = Tag::new(0x0018, 0x1068);

/// (0018,1069) DS, Trigger Time Offset.
pub const TRIGGER_TIME_OFFSET: Tag = Tag::new(0x0018, 0x1069);

/// (0018,106A) CS, Synchronization Trigger.
pub const SYNCHRONIZATION_TRIGGER: Tag = Tag::new(0x0018, 0x106A);

/// (0018,106C) US, Synchronization Channel.
pub const SYNCHRONIZATION_CHANNEL: Tag = Tag::new(0x0018, 0x106C);

/// (0018,106E) UL, Trigger Sample Position.
pub const TRIGGER_SAMPLE_POSITION: Tag = Tag::new(0x0018, 0x106E);

/// (0018,1070) LO, Radiopharmaceutical Route.
pub const RADIOPHARMACEUTICAL_ROUTE: Tag = Tag::new(0x0018, 0x1070);

/// (0018,1071) DS, Radiopharmaceutical Volume.
pub const RADIOPHARMACEUTICAL_VOLUME: Tag = Tag::new(0x0018, 0x1071);

/// (0018,1072) TM, Radiopharmaceutical Start Time.
pub const RADIOPHARMACEUTICAL_START_TIME: Tag = Tag::new(0x0018, 0x1072);

/// (0018,1073) TM, Radiopharmaceutical Stop Time.
pub const RADIOPHARMACEUTICAL_STOP_TIME: Tag = Tag::new(0x0018, 0x1073);

/// (0018,1074) DS, Radionuclide Total Dose.
pub const RADIONUCLIDE_TOTAL_DOSE: Tag = Tag::new(0x0018, 0x1074);

/// (0018,1075) DS, Radionuclide Half Life.
pub const RADIONUCLIDE_HALF_LIFE: Tag = Tag::new(0x0018, 0x1075);

/// (0018,1076) DS, Radionuclide Positron Fraction.
pub const RADIONUCLIDE_POSITRON_FRACTION: Tag = Tag::new(0x0018, 0x1076);

/// (0018,1077) DS, Radiopharmaceutical Specific Activity.
pub const RADIOPHARMACEUTICAL_SPECIFIC_ACTIVITY: Tag = Tag::new(0x0018, 0x1077);

/// (0018,1078) DT, Radiopharmaceutical Start DateTime.
pub const RADIOPHARMACEUTICAL_START_DATE_TIME: Tag = Tag::new(0x0018, 0x1078);

/// (0018,1079) DT, Radiopharmaceutical Stop DateTime.
pub const RADIOPHARMACEUTICAL_STOP_DATE_TIME: Tag = Tag::new(0x0018, 0x1079);

/// (0018,1080) CS, Beat Rejection Flag.
pub const BEAT_REJECTION_FLAG: Tag = Tag::new(0x0018, 0x1080);

/// (0018,1081) IS, Low R-R Value.
pub const LOW_RR_VALUE: Tag = Tag::new(0x0018, 0x1081);

/// (0018,1082) IS, High R-R Value.
pub const HIGH_RR_VALUE: Tag = Tag::new(0x0018, 0x1082);

/// (0018,1083) IS, Intervals Acquired.
pub const INTERVALS_ACQUIRED: Tag = Tag::new(0x0018, 0x1083);

/// (0018,1084) IS, Intervals Rejected.
pub const INTERVALS_REJECTED: Tag = Tag::new(0x0018, 0x1084);

/// (0018,1085) LO, PVC Rejection.
pub const PVC_REJECTION: Tag = Tag::new(0x0018, 0x1085);

/// (0018,1086) IS, Skip Beats.
pub const SKIP_BEATS: Tag = Tag::new(0x0018, 0x1086);

/// (0018,1088) IS, Heart Rate.
pub const HEART_RATE: Tag = Tag::new(0x0018, 0x1088);

/// (0018,1090) IS, Cardiac Number of Images.
pub const CARDIAC_NUMBER_OF_IMAGES: Tag = Tag::new(0x0018, 0x1090);

/// (0018,1094) IS, Trigger Window.
pub const TRIGGER_WINDOW: Tag = Tag::new(0x0018, 0x1094);

/// (0018,1100) DS, Reconstruction Diameter.
pub const RECONSTRUCTION_DIAMETER: Tag = Tag::new(0x0018, 0x1100);

/// (0018,1110) DS, Distance Source to Detector.
pub const DISTANCE_SOURCE_TO_DETECTOR: Tag = Tag::new(0x0018, 0x1110);

/// (0018,1111) DS, Distance Source to Patient.
pub const DISTANCE_SOURCE_TO_PATIENT: Tag = Tag::new(0x0018, 0x1111);

/// (0018,1114) DS, Estimated Radiographic Magnification Factor.
pub const ESTIMATED_RADIOGRAPHIC_MAGNIFICATION_FACTOR: Tag = Tag::new(0x0018, 0x1114);

/// (0018,1120) DS, Gantry/Detector Tilt.
pub const GANTRY_DETECTOR_TILT: Tag = Tag::new(0x0018, 0x1120);

/// (0018,1121) DS, Gantry/Detector Slew.
pub const GANTRY_DETECTOR_SLEW: Tag = Tag::new(0x0018, 0x1121);

/// (0018,1130) DS, Table Height.
pub const TABLE_HEIGHT: Tag = Tag::new(0x0018, 0x1130);

/// (0018,1131) DS, Table Traverse.
pub const TABLE_TRAVERSE: Tag = Tag::new(0x0018, 0x1131);

/// (0018,1134) CS, Table Motion.
pub const TABLE_MOTION: Tag = Tag::new(0x0018, 0x1134);

/// (0018,1135) DS, Table Vertical Increment.
pub const TABLE_VERTICAL_INCREMENT: Tag = Tag::new(0x0018, 0x1135);

/// (0018,1136) DS, Table Lateral Increment.
pub const TABLE_LATERAL_INCREMENT: Tag = Tag::new(0x0018, 0x1136);

/// (0018,1137) DS, Table Longitudinal Increment.
pub const TABLE_LONGITUDINAL_INCREMENT: Tag = Tag::new(0x0018, 0x1137);

/// (0018,1138) DS, Table Angle.
pub const TABLE_ANGLE: Tag = Tag::new(0x0018, 0x1138);

/// (0018,113A) CS, Table Type.
pub const TABLE_TYPE: Tag = Tag::new(0x0018, 0x113A);

/// (0018,1140) CS, Rotation Direction.
pub const ROTATION_DIRECTION: Tag = Tag::new(0x0018, 0x1140);

/// (0018,1141) DS, Angular Position. Retired.
pub const ANGULAR_POSITION: Tag = Tag::new(0x0018, 0x1141);

/// (0018,1142) DS, Radial Position.
pub const RADIAL_POSITION: Tag = Tag::new(0x0018, 0x1142);

/// (0018,1143) DS, Scan Arc.
pub const SCAN_ARC: Tag = Tag::new(0x0018, 0x1143);

/// (0018,1144) DS, Angular Step.
pub const ANGULAR_STEP: Tag = Tag::new(0x0018, 0x1144);

/// (0018,1145) DS, Center of Rotation Offset.
pub const CENTER_OF_ROTATION_OFFSET: Tag = Tag::new(0x0018, 0x1145);

/// (0018,1146) DS, Rotation Offset. Retired.
pub const ROTATION_OFFSET: Tag = Tag::new(0x0018, 0x1146);

/// (0018,1147) CS, Field of View Shape.
pub const FIELD_OF_VIEW_SHAPE: Tag = Tag::new(0x0018, 0x1147);

/// (0018,1149) IS, Field of View Dimension(s).
pub const FIELD_OF_VIEW_DIMENSIONS: Tag = Tag::new(0x0018, 0x1149);

/// (0018,1150) IS, Exposure Time.
pub const EXPOSURE_TIME: Tag = Tag::new(0x0018, 0x1150);

/// (0018,1151) IS, X-Ray Tube Current.
pub const X_RAY_TUBE_CURRENT: Tag = Tag::new(0x0018, 0x1151);

/// (0018,1152) IS, Exposure.
pub const EXPOSURE: Tag = Tag::new(0x0018, 0x1152);

/// (0018,1153) IS, Exposure in uAs.
pub const EXPOSURE_IN_UAS: Tag = Tag::new(0x0018, 0x1153);

/// (0018,1154) DS, Average Pulse Width.
pub const AVERAGE_PULSE_WIDTH: Tag = Tag::new(0x0018, 0x1154);

/// (0018,1155) CS, Radiation Setting.
pub const RADIATION_SETTING: Tag = Tag::new(0x0018, 0x1155);

/// (0018,1156) CS, Rectification Type.
pub const RECTIFICATION_TYPE: Tag = Tag::new(0x0018, 0x1156);

/// (0018,115A) CS, Radiation Mode.
pub const RADIATION_MODE: Tag = Tag::new(0x0018, 0x115A);

/// (0018,115E) DS, Image and Fluoroscopy Area Dose Product.
pub const IMAGE_AND_FLUOROSCOPY_AREA_DOSE_PRODUCT: Tag = Tag::new(0x0018, 0x115E);

/// (0018,1160) SH, Filter Type.
pub const FILTER_TYPE: Tag = Tag::new(0x0018, 0x1160);

/// (0018,1161) LO, Type of Filters.
pub const TYPE_OF_FILTERS: Tag = Tag::new(0x0018, 0x1161);

/// (0018,1162) DS, Intensifier Size.
pub const INTENSIFIER_SIZE: Tag = Tag::new(0x0018, 0x1162);

/// (0018,1164) DS, Imager Pixel Spacing.
pub const IMAGER_PIXEL_SPACING: Tag = Tag::new(0x0018, 0x1164);

/// (0018,1166) CS, Grid.
pub const GRID: Tag = Tag::new(0x0018, 0x1166);

/// (0018,1170) IS, Generator Power.
pub const GENERATOR_POWER: Tag = Tag::new(0x0018, 0x1170);

/// (0018,1180) SH, Collimator/grid Name.
pub const COLLIMATOR_GRID_NAME: Tag = Tag::new(0x0018, 0x1180);

/// (0018,1181) CS, Collimator Type.
pub const COLLIMATOR_TYPE: Tag = Tag::new(0x0018, 0x1181);

/// (0018,1182) IS, Focal Distance.
pub const FOCAL_DISTANCE: Tag = Tag::new(0x0018, 0x1182);

/// (0018,1183) DS, X Focus Center.
pub const X_FOCUS_CENTER: Tag = Tag::new(0x0018, 0x1183);

/// (0018,1184) DS, Y Focus Center.
pub const Y_FOCUS_CENTER: Tag = Tag::new(0x0018, 0x1184);

/// (0018,1190) DS, Focal Spot(s).
pub const FOCAL_SPOTS: Tag = Tag::new(0x0018, 0x1190);

/// (0018,1191) CS, Anode Target Material.
pub const ANODE_TARGET_MATERIAL: Tag = Tag::new(0x0018, 0x1191);

/// (0018,11A0) DS, Body Part Thickness.
pub const BODY_PART_THICKNESS: Tag = Tag::new(0x0018, 0x11A0);

/// (0018,11A2) DS, Compression Force.
pub const COMPRESSION_FORCE: Tag = Tag::new(0x0018, 0x11A2);

/// (0018,11A3) DS, Compression Pressure.
pub const COMPRESSION_PRESSURE: Tag = Tag::new(0x0018, 0x11A3);

/// (0018,11A4) LO, Paddle Description.
pub const PADDLE_DESCRIPTION: Tag = Tag::new(0x0018, 0x11A4);

/// (0018,11A5) DS, Compression Contact Area.
pub const COMPRESSION_CONTACT_AREA: Tag = Tag::new(0x0018, 0x11A5);

/// (0018,11B0) LO, Acquisition Mode.
pub const ACQUISITION_MODE: Tag = Tag::new(0x0018, 0x11B0);

/// (0018,11B1) LO, Dose Mode Name.
pub const DOSE_MODE_NAME: Tag = Tag::new(0x0018, 0x11B1);

/// (0018,11B2) CS, Acquired Subtraction Mask Flag.
pub const ACQUIRED_SUBTRACTION_MASK_FLAG: Tag = Tag::new(0x0018, 0x11B2);

/// (0018,11B3) CS, Fluoroscopy Persistence Flag.
pub const FLUOROSCOPY_PERSISTENCE_FLAG: Tag = Tag::new(0x0018, 0x11B3);

/// (0018,11B4) CS, Fluoroscopy Last Image Hold Persistence Flag.
pub const FLUOROSCOPY_LAST_IMAGE_HOLD_PERSISTENCE_FLAG: Tag = Tag::new(0x0018, 0x11B4);

/// (0018,11B5) IS, Upper Limit Number Of Persistent Fluoroscopy Frames.
pub const UPPER_LIMIT_NUMBER_OF_PERSISTENT_FLUOROSCOPY_FRAMES: Tag = Tag::new(0x0018, 0x11B5);

/// (0018,11B6) CS, Contrast/Bolus Auto Injection Trigger Flag.
pub const CONTRAST_BOLUS_AUTO_INJECTION_TRIGGER_FLAG: Tag = Tag::new(0x0018, 0x11B6);

/// (0018,11B7) FD, Contrast/Bolus Injection Delay.
pub const CONTRAST_BOLUS_INJECTION_DELAY: Tag = Tag::new(0x0018, 0x11B7);

/// (0018,11B8) SQ, XA Acquisition Phase Details Sequence.
pub const XA_ACQUISITION_PHASE_DETAILS_SEQUENCE: Tag = Tag::new(0x0018, 0x11B8);

/// (0018,11B9) FD, XA Acquisition Frame Rate.
pub const XA_ACQUISITION_FRAME_RATE: Tag = Tag::new(0x0018, 0x11B9);

/// (0018,11BA) SQ, XA Plane Details Sequence.
pub const XA_PLANE_DETAILS_SEQUENCE: Tag = Tag::new(0x0018, 0x11BA);

/// (0018,11BB) LO, Acquisition Field of View Label.
pub const ACQUISITION_FIELD_OF_VIEW_LABEL: Tag = Tag::new(0x0018, 0x11BB);

/// (0018,11BC) SQ, X-Ray Filter Details Sequence.
pub const X_RAY_FILTER_DETAILS_SEQUENCE: Tag = Tag::new(0x0018, 0x11BC);

/// (0018,11BD) FD, XA Acquisition Duration.
pub const XA_ACQUISITION_DURATION: Tag = Tag::new(0x0018, 0x11BD);

/// (0018,11BE) CS, Reconstruction Pipeline Type.
pub const RECONSTRUCTION_PIPELINE_TYPE: Tag = Tag::new(0x0018, 0x11BE);

/// (0018,11BF) SQ, Image Filter Details Sequence.
pub const IMAGE_FILTER_DETAILS_SEQUENCE: Tag = Tag::new(0x0018, 0x11BF);

/// (0018,11C0) CS, Applied Mask Subtraction Flag.
pub const APPLIED_MASK_SUBTRACTION_FLAG: Tag = Tag::new(0x0018, 0x11C0);

/// (0018,11C1) SQ, Requested Series Description Code Sequence.
pub const REQUESTED_SERIES_DESCRIPTION_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x11C1);

/// (0018,1200) DA, Date of Last Calibration.
pub const DATE_OF_LAST_CALIBRATION: Tag = Tag::new(0x0018, 0x1200);

/// (0018,1201) TM, Time of Last Calibration.
pub const TIME_OF_LAST_CALIBRATION: Tag = Tag::new(0x0018, 0x1201);

/// (0018,1202) DT, DateTime of Last Calibration.
pub const DATE_TIME_OF_LAST_CALIBRATION: Tag = Tag::new(0x0018, 0x1202);

/// (0018,1203) DT, Calibration DateTime.
pub const CALIBRATION_DATE_TIME: Tag = Tag::new(0x0018, 0x1203);

/// (0018,1204) DA, Date of Manufacture.
pub const DATE_OF_MANUFACTURE: Tag = Tag::new(0x0018, 0x1204);

/// (0018,1205) DA, Date of Installation.
pub const DATE_OF_INSTALLATION: Tag = Tag::new(0x0018, 0x1205);

/// (0018,1210) SH, Convolution Kernel.
pub const CONVOLUTION_KERNEL: Tag = Tag::new(0x0018, 0x1210);

/// (0018,1240) IS, Upper/Lower Pixel Values. Retired.
pub const UPPER_LOWER_PIXEL_VALUES: Tag = Tag::new(0x0018, 0x1240);

/// (0018,1242) IS, Actual Frame Duration.
pub const ACTUAL_FRAME_DURATION: Tag = Tag::new(0x0018, 0x1242);

/// (0018,1243) IS, Count Rate.
pub const COUNT_RATE: Tag = Tag::new(0x0018, 0x1243);

/// (0018,1244) US, Preferred Playback Sequencing.
pub const PREFERRED_PLAYBACK_SEQUENCING: Tag = Tag::new(0x0018, 0x1244);

/// (0018,1250) SH, Receive Coil Name.
pub const RECEIVE_COIL_NAME: Tag = Tag::new(0x0018, 0x1250);

/// (0018,1251) SH, Transmit Coil Name.
pub const TRANSMIT_COIL_NAME: Tag = Tag::new(0x0018, 0x1251);

/// (0018,1260) SH, Plate Type.
pub const PLATE_TYPE: Tag = Tag::new(0x0018, 0x1260);

/// (0018,1261) LO, Phosphor Type.
pub const PHOSPHOR_TYPE: Tag = Tag::new(0x0018, 0x1261);

/// (0018,1271) FD, Water Equivalent Diameter.
pub const WATER_EQUIVALENT_DIAMETER: Tag = Tag::new(0x0018, 0x1271);

/// (0018,1272) SQ, Water Equivalent Diameter Calculation Method Code Sequence.
pub const WATER_EQUIVALENT_DIAMETER_CALCULATION_METHOD_CODE_SEQUENCE: Tag =
    Tag::new(0x0018, 0x1272);

/// (0018,1300) DS, Scan Velocity.
pub const SCAN_VELOCITY: Tag = Tag::new(0x0018, 0x1300);

/// (0018,1301) CS, Whole Body Technique.
pub const WHOLE_BODY_TECHNIQUE: Tag = Tag::new(0x0018, 0x1301);

/// (0018,1302) IS, Scan Length.
pub const SCAN_LENGTH: Tag = Tag::new(0x0018, 0x1302);

/// (0018,1310) US, Acquisition Matrix.
pub const ACQUISITION_MATRIX: Tag = Tag::new(0x0018, 0x1310);

/// (0018,1312) CS, In-plane Phase Encoding Direction.
pub const IN_PLANE_PHASE_ENCODING_DIRECTION: Tag = Tag::new(0x0018, 0x1312);

/// (0018,1314) DS, Flip Angle.
pub const FLIP_ANGLE: Tag = Tag::new(0x0018, 0x1314);

/// (0018,1315) CS, Variable Flip Angle Flag.
pub const VARIABLE_FLIP_ANGLE_FLAG: Tag = Tag::new(0x0018, 0x1315);

/// (0018,1316) DS, SAR.
pub const SAR: Tag = Tag::new(0x0018, 0x1316);

/// (0018,1318) DS, dB/dt.
pub const DB_DT: Tag = Tag::new(0x0018, 0x1318);

/// (0018,1320) FL, B1rms.
pub const B1RMS: Tag = Tag::new(0x0018, 0x1320);

/// (0018,1400) LO, Acquisition Device Processing Description.
pub const ACQUISITION_DEVICE_PROCESSING_DESCRIPTION: Tag = Tag::new(0x0018, 0x1400);

/// (0018,1401) LO, Acquisition Device Processing Code.
pub const ACQUISITION_DEVICE_PROCESSING_CODE: Tag = Tag::new(0x0018, 0x1401);

/// (0018,1402) CS, Cassette Orientation.
pub const CASSETTE_ORIENTATION: Tag = Tag::new(0x0018, 0x1402);

/// (0018,1403) CS, Cassette Size.
pub const CASSETTE_SIZE: Tag = Tag::new(0x0018, 0x1403);

/// (0018,1404) US, Exposures on Plate.
pub const EXPOSURES_ON_PLATE: Tag = Tag::new(0x0018, 0x1404);

/// (0018,1405) IS, Relative X-Ray Exposure.
pub const RELATIVE_X_RAY_EXPOSURE: Tag = Tag::new(0x0018, 0x1405);

/// (0018,1411) DS, Exposure Index.
pub const EXPOSURE_INDEX: Tag = Tag::new(0x0018, 0x1411);

/// (0018,1412) DS, Target Exposure Index.
pub const TARGET_EXPOSURE_INDEX: Tag = Tag::new(0x0018, 0x1412);

/// (0018,1413) DS, Deviation Index.
pub const DEVIATION_INDEX: Tag = Tag::new(0x0018, 0x1413);

/// (0018,1450) DS, Column Angulation.
pub const COLUMN_ANGULATION: Tag = Tag::new(0x0018, 0x1450);

/// (0018,1460) DS, Tomo Layer Height.
pub const TOMO_LAYER_HEIGHT: Tag = Tag::new(0x0018, 0x1460);

/// (0018,1470) DS, Tomo Angle.
pub const TOMO_ANGLE: Tag = Tag::new(0x0018, 0x1470);

/// (0018,1480) DS, Tomo Time.
pub const TOMO_TIME: Tag = Tag::new(0x0018, 0x1480);

/// (0018,1490) CS, Tomo Type.
pub const TOMO_TYPE: Tag = Tag::new(0x0018, 0x1490);

/// (0018,1491) CS, Tomo Class.
pub const TOMO_CLASS: Tag = Tag::new(0x0018, 0x1491);

/// (0018,1495) IS, Number of Tomosynthesis Source Images.
pub const NUMBER_OF_TOMOSYNTHESIS_SOURCE_IMAGES: Tag = Tag::new(0x0018, 0x1495);

/// (0018,1500) CS, Positioner Motion.
pub const POSITIONER_MOTION: Tag = Tag::new(0x0018, 0x1500);

/// (0018,1508) CS, Positioner Type.
pub const POSITIONER_TYPE: Tag = Tag::new(0x0018, 0x1508);

/// (0018,1510) DS, Positioner Primary Angle.
pub const POSITIONER_PRIMARY_ANGLE: Tag = Tag::new(0x0018, 0x1510);

/// (0018,1511) DS, Positioner Secondary Angle.
pub const POSITIONER_SECONDARY_ANGLE: Tag = Tag::new(0x0018, 0x1511);

/// (0018,1520) DS, Positioner Primary Angle Increment.
pub const POSITIONER_PRIMARY_ANGLE_INCREMENT: Tag = Tag::new(0x0018, 0x1520);

/// (0018,1521) DS, Positioner Secondary Angle Increment.
pub const POSITIONER_SECONDARY_ANGLE_INCREMENT: Tag = Tag::new(0x0018, 0x1521);

/// (0018,1530) DS, Detector Primary Angle.
pub const DETECTOR_PRIMARY_ANGLE: Tag = Tag::new(0x0018, 0x1530);

/// (0018,1531) DS, Detector Secondary Angle.
pub const DETECTOR_SECONDARY_ANGLE: Tag = Tag::new(0x0018, 0x1531);

/// (0018,1600) CS, Shutter Shape.
pub const SHUTTER_SHAPE: Tag = Tag::new(0x0018, 0x1600);

/// (0018,1602) IS, Shutter Left Vertical Edge.
pub const SHUTTER_LEFT_VERTICAL_EDGE: Tag = Tag::new(0x0018, 0x1602);

/// (0018,1604) IS, Shutter Right Vertical Edge.
pub const SHUTTER_RIGHT_VERTICAL_EDGE: Tag = Tag::new(0x0018, 0x1604);

/// (0018,1606) IS, Shutter Upper Horizontal Edge.
pub const SHUTTER_UPPER_HORIZONTAL_EDGE: Tag = Tag::new(0x0018, 0x1606);

/// (0018,1608) IS, Shutter Lower Horizontal Edge.
pub const SHUTTER_LOWER_HORIZONTAL_EDGE: Tag = Tag::new(0x0018, 0x1608);

/// (0018,1610) IS, Center of Circular Shutter.
pub const CENTER_OF_CIRCULAR_SHUTTER: Tag = Tag::new(0x0018, 0x1610);

/// (0018,1612) IS, Radius of Circular Shutter.
pub const RADIUS_OF_CIRCULAR_SHUTTER: Tag = Tag::new(0x0018, 0x1612);

/// (0018,1620) IS, Vertices of the Polygonal Shutter.
pub const VERTICES_OF_THE_POLYGONAL_SHUTTER: Tag = Tag::new(0x0018, 0x1620);

/// (0018,1622) US, Shutter Presentation Value.
pub const SHUTTER_PRESENTATION_VALUE: Tag = Tag::new(0x0018, 0x1622);

/// (0018,1623) US, Shutter Overlay Group.
pub const SHUTTER_OVERLAY_GROUP: Tag = Tag::new(0x0018, 0x1623);

/// (0018,1624) US, Shutter Presentation Color CIELab Value.
pub const SHUTTER_PRESENTATION_COLOR_CIELAB_VALUE: Tag = Tag::new(0x0018, 0x1624);

/// (0018,1630) CS, Outline Shape Type.
pub const OUTLINE_SHAPE_TYPE: Tag = Tag::new(0x0018, 0x1630);

/// (0018,1631) FD, Outline Left Vertical Edge.
pub const OUTLINE_LEFT_VERTICAL_EDGE: Tag = Tag::new(0x0018, 0x1631);

/// (0018,1632) FD, Outline Right Vertical Edge.
pub const OUTLINE_RIGHT_VERTICAL_EDGE: Tag = Tag::new(0x0018, 0x1632);

/// (0018,1633) FD, Outline Upper Horizontal Edge.
pub const OUTLINE_UPPER_HORIZONTAL_EDGE: Tag = Tag::new(0x0018, 0x1633);

/// (0018,1634) FD, Outline Lower Horizontal Edge.
pub const OUTLINE_LOWER_HORIZONTAL_EDGE: Tag = Tag::new(0x0018, 0x1634);

/// (0018,1635) FD, Center of Circular Outline.
pub const CENTER_OF_CIRCULAR_OUTLINE: Tag = Tag::new(0x0018, 0x1635);

/// (0018,1636) FD, Diameter of Circular Outline.
pub const DIAMETER_OF_CIRCULAR_OUTLINE: Tag = Tag::new(0x0018, 0x1636);

/// (0018,1637) UL, Number of Polygonal Vertices.
pub const NUMBER_OF_POLYGONAL_VERTICES: Tag = Tag::new(0x0018, 0x1637);

/// (0018,1638) OF, Vertices of the Polygonal Outline.
pub const VERTICES_OF_THE_POLYGONAL_OUTLINE: Tag = Tag::new(0x0018, 0x1638);

/// (0018,1700) CS, Collimator Shape.
pub const COLLIMATOR_SHAPE: Tag = Tag::new(0x0018, 0x1700);

/// (0018,1702) IS, Collimator Left Vertical Edge.
pub const COLLIMATOR_LEFT_VERTICAL_EDGE: Tag = Tag::new(0x0018, 0x1702);

/// (0018,1704) IS, Collimator Right Vertical Edge.
pub const COLLIMATOR_RIGHT_VERTICAL_EDGE: Tag = Tag::new(0x0018, 0x1704);

/// (0018,1706) IS, Collimator Upper Horizontal Edge.
pub const COLLIMATOR_UPPER_HORIZONTAL_EDGE: Tag = Tag::new(0x0018, 0x1706);

/// (0018,1708) IS, Collimator Lower Horizontal Edge.
pub const COLLIMATOR_LOWER_HORIZONTAL_EDGE: Tag = Tag::new(0x0018, 0x1708);

/// (0018,1710) IS, Center of Circular Collimator.
pub const CENTER_OF_CIRCULAR_COLLIMATOR: Tag = Tag::new(0x0018, 0x1710);

/// (0018,1712) IS, Radius of Circular Collimator.
pub const RADIUS_OF_CIRCULAR_COLLIMATOR: Tag = Tag::new(0x0018, 0x1712);

/// (0018,1720) IS, Vertices of the Polygonal Collimator.
pub const VERTICES_OF_THE_POLYGONAL_COLLIMATOR: Tag = Tag::new(0x0018, 0x1720);

/// (0018,1800) CS, Acquisition Time Synchronized.
pub const ACQUISITION_TIME_SYNCHRONIZED: Tag = Tag::new(0x0018, 0x1800);

/// (0018,1801) SH, Time Source.
pub const TIME_SOURCE: Tag = Tag::new(0x0018, 0x1801);

/// (0018,1802) CS, Time Distribution Protocol.
pub const TIME_DISTRIBUTION_PROTOCOL: Tag = Tag::new(0x0018, 0x1802);

/// (0018,1803) LO, NTP Source Address.
pub const NTP_SOURCE_ADDRESS: Tag = Tag::new(0x0018, 0x1803);

/// (0018,2001) IS, Page Number Vector.
pub const PAGE_NUMBER_VECTOR: Tag = Tag::new(0x0018, 0x2001);

/// (0018,2002) SH, Frame Label Vector.
pub const FRAME_LABEL_VECTOR: Tag = Tag::new(0x0018, 0x2002);

/// (0018,2003) DS, Frame Primary Angle Vector.
pub const FRAME_PRIMARY_ANGLE_VECTOR: Tag = Tag::new(0x0018, 0x2003);

/// (0018,2004) DS, Frame Secondary Angle Vector.
pub const FRAME_SECONDARY_ANGLE_VECTOR: Tag = Tag::new(0x0018, 0x2004);

/// (0018,2005) DS, Slice Location Vector.
pub const SLICE_LOCATION_VECTOR: Tag = Tag::new(0x0018, 0x2005);

/// (0018,2006) SH, Display Window Label Vector.
pub const DISPLAY_WINDOW_LABEL_VECTOR: Tag = Tag::new(0x0018, 0x2006);

/// (0018,2010) DS, Nominal Scanned Pixel Spacing.
pub const NOMINAL_SCANNED_PIXEL_SPACING: Tag = Tag::new(0x0018, 0x2010);

/// (0018,2020) CS, Digitizing Device Transport Direction.
pub const DIGITIZING_DEVICE_TRANSPORT_DIRECTION: Tag = Tag::new(0x0018, 0x2020);

/// (0018,2030) DS, Rotation of Scanned Film.
pub const ROTATION_OF_SCANNED_FILM: Tag = Tag::new(0x0018, 0x2030);

/// (0018,2041) SQ, Biopsy Target Sequence.
pub const BIOPSY_TARGET_SEQUENCE: Tag = Tag::new(0x0018, 0x2041);

/// (0018,2042) UI, Target UID.
pub const TARGET_UID: Tag = Tag::new(0x0018, 0x2042);

/// (0018,2043) FL, Localizing Cursor Position.
pub const LOCALIZING_CURSOR_POSITION: Tag = Tag::new(0x0018, 0x2043);

/// (0018,2044) FL, Calculated Target Position.
pub const CALCULATED_TARGET_POSITION: Tag = Tag::new(0x0018, 0x2044);

/// (0018,2045) SH, Target Label.
pub const TARGET_LABEL: Tag = Tag::new(0x0018, 0x2045);

/// (0018,2046) FL, Displayed Z Value.
pub const DISPLAYED_Z_VALUE: Tag = Tag::new(0x0018, 0x2046);

/// (0018,3100) CS, IVUS Acquisition.
pub const IVUS_ACQUISITION: Tag = Tag::new(0x0018, 0x3100);

/// (0018,3101) DS, IVUS Pullback Rate.
pub const IVUS_PULLBACK_RATE: Tag = Tag::new(0x0018, 0x3101);

/// (0018,3102) DS, IVUS Gated Rate.
pub const IVUS_GATED_RATE: Tag = Tag::new(0x0018, 0x3102);

/// (0018,3103) IS, IVUS Pullback Start Frame Number.
pub const IVUS_PULLBACK_START_FRAME_NUMBER: Tag = Tag::new(0x0018, 0x3103);

/// (0018,3104) IS, IVUS Pullback Stop Frame Number.
pub const IVUS_PULLBACK_STOP_FRAME_NUMBER: Tag = Tag::new(0x0018, 0x3104);

/// (0018,3105) IS, Lesion Number.
pub const LESION_NUMBER: Tag = Tag::new(0x0018, 0x3105);

/// (0018,4000) LT, Acquisition Comments. Retired.
pub const ACQUISITION_COMMENTS: Tag = Tag::new(0x0018, 0x4000);

/// (0018,5000) SH, Output Power.
pub const OUTPUT_POWER: Tag = Tag::new(0x0018, 0x5000);

/// (0018,5010) LO, Transducer Data.
pub const TRANSDUCER_DATA: Tag = Tag::new(0x0018, 0x5010);

/// (0018,5011) SQ, Transducer Identification Sequence.
pub const TRANSDUCER_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0018, 0x5011);

/// (0018,5012) DS, Focus Depth.
pub const FOCUS_DEPTH: Tag = Tag::new(0x0018, 0x5012);

/// (0018,5020) LO, Processing Function.
pub const PROCESSING_FUNCTION: Tag = Tag::new(0x0018, 0x5020);

/// (0018,5021) LO, Postprocessing Function. Retired.
pub const POSTPROCESSING_FUNCTION: Tag = Tag::new(0x0018, 0x5021);

/// (0018,5022) DS, Mechanical Index.
pub const MECHANICAL_INDEX: Tag = Tag::new(0x0018, 0x5022);

/// (0018,5024) DS, Bone Thermal Index.
pub const BONE_THERMAL_INDEX: Tag = Tag::new(0x0018, 0x5024);

/// (0018,5026) DS, Cranial Thermal Index.
pub const CRANIAL_THERMAL_INDEX: Tag = Tag::new(0x0018, 0x5026);

/// (0018,5027) DS, Soft Tissue Thermal Index.
pub const SOFT_TISSUE_THERMAL_INDEX: Tag = Tag::new(0x0018, 0x5027);

/// (0018,5028) DS, Soft Tissue-focus Thermal Index.
pub const SOFT_TISSUE_FOCUS_THERMAL_INDEX: Tag = Tag::new(0x0018, 0x5028);

/// (0018,5029) DS, Soft Tissue-surface Thermal Index.
pub const SOFT_TISSUE_SURFACE_THERMAL_INDEX: Tag = Tag::new(0x0018, 0x5029);

/// (0018,5030) DS, Dynamic Range. Retired.
pub const DYNAMIC_RANGE: Tag = Tag::new(0x0018, 0x5030);

/// (0018,5040) DS, Total Gain. Retired.
pub const TOTAL_GAIN: Tag = Tag::new(0x0018, 0x5040);

/// (0018,5050) IS, Depth of Scan Field.
pub const DEPTH_OF_SCAN_FIELD: Tag = Tag::new(0x0018, 0x5050);

/// (0018,5100) CS, Patient Position.
pub const PATIENT_POSITION: Tag = Tag::new(0x0018, 0x5100);

/// (0018,5101) CS, View Position.
pub const VIEW_POSITION: Tag = Tag::new(0x0018, 0x5101);

/// (0018,5104) SQ, Projection Eponymous Name Code Sequence.
pub const PROJECTION_EPONYMOUS_NAME_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x5104);

/// (0018,5210) DS, Image Transformation Matrix. Retired.
pub const IMAGE_TRANSFORMATION_MATRIX: Tag = Tag::new(0x0018, 0x5210);

/// (0018,5212) DS, Image Translation Vector. Retired.
pub const IMAGE_TRANSLATION_VECTOR: Tag = Tag::new(0x0018, 0x5212);

/// (0018,6000) DS, Sensitivity.
pub const SENSITIVITY: Tag = Tag::new(0x0018, 0x6000);

/// (0018,6011) SQ, Sequence of Ultrasound Regions.
pub const SEQUENCE_OF_ULTRASOUND_REGIONS: Tag = Tag::new(0x0018, 0x6011);

/// (0018,6012) US, Region Spatial Format.
pub const REGION_SPATIAL_FORMAT: Tag = Tag::new(0x0018, 0x6012);

/// (0018,6014) US, Region Data Type.
pub const REGION_DATA_TYPE: Tag = Tag::new(0x0018, 0x6014);

/// (0018,6016) UL, Region Flags.
pub const REGION_FLAGS: Tag = Tag::new(0x0018, 0x6016);

/// (0018,6018) UL, Region Location Min X0.
pub const REGION_LOCATION_MIN_X0: Tag = Tag::new(0x0018, 0x6018);

/// (0018,601A) UL, Region Location Min Y0.
pub const REGION_LOCATION_MIN_Y0: Tag = Tag::new(0x0018, 0x601A);

/// (0018,601C) UL, Region Location Max X1.
pub const REGION_LOCATION_MAX_X1: Tag = Tag::new(0x0018, 0x601C);

/// (0018,601E) UL, Region Location Max Y1.
pub const REGION_LOCATION_MAX_Y1: Tag = Tag::new(0x0018, 0x601E);

/// (0018,6020) SL, Reference Pixel X0.
pub const REFERENCE_PIXEL_X0: Tag = Tag::new(0x0018, 0x6020);

/// (0018,6022) SL, Reference Pixel Y0.
pub const REFERENCE_PIXEL_Y0: Tag = Tag::new(0x0018, 0x6022);

/// (0018,6024) US, Physical Units X Direction.
pub const PHYSICAL_UNITS_X_DIRECTION: Tag = Tag::new(0x0018, 0x6024);

/// (0018,6026) US, Physical Units Y Direction.
pub const PHYSICAL_UNITS_Y_DIRECTION: Tag = Tag::new(0x0018, 0x6026);

/// (0018,6028) FD, Reference Pixel Physical Value X.
pub const REFERENCE_PIXEL_PHYSICAL_VALUE_X: Tag = Tag::new(0x0018, 0x6028);

/// (0018,602A) FD, Reference Pixel Physical Value Y.
pub const REFERENCE_PIXEL_PHYSICAL_VALUE_Y: Tag = Tag::new(0x0018, 0x602A);

/// (0018,602C) FD, Physical Delta X.
pub const PHYSICAL_DELTA_X: Tag = Tag::new(0x0018, 0x602C);

/// (0018,602E) FD, Physical Delta Y.
pub const PHYSICAL_DELTA_Y: Tag = Tag::new(0x0018, 0x602E);

/// (0018,6030) UL, Transducer Frequency.
pub const TRANSDUCER_FREQUENCY: Tag = Tag::new(0x0018, 0x6030);

/// (0018,6031) CS, Transducer Type.
pub const TRANSDUCER_TYPE: Tag = Tag::new(0x0018, 0x6031);

/// (0018,6032) UL, Pulse Repetition Frequency.
pub const PULSE_REPETITION_FREQUENCY: Tag = Tag::new(0x0018, 0x6032);

/// (0018,6034) FD, Doppler Correction Angle.
pub const DOPPLER_CORRECTION_ANGLE: Tag = Tag::new(0x0018, 0x6034);

/// (0018,6036) FD, Steering Angle.
pub const STEERING_ANGLE: Tag = Tag::new(0x0018, 0x6036);

/// (0018,6038) UL, Doppler Sample Volume X Position (Retired). Retired.
pub const DOPPLER_SAMPLE_VOLUME_X_POSITION_RETIRED: Tag = Tag::new(0x0018, 0x6038);

/// (0018,6039) SL, Doppler Sample Volume X Position.
pub const DOPPLER_SAMPLE_VOLUME_X_POSITION: Tag = Tag::new(0x0018, 0x6039);

/// (0018,603A) UL, Doppler Sample Volume Y Position (Retired). Retired.
pub const DOPPLER_SAMPLE_VOLUME_Y_POSITION_RETIRED: Tag = Tag::new(0x0018, 0x603A);

/// (0018,603B) SL, Doppler Sample Volume Y Position.
pub const DOPPLER_SAMPLE_VOLUME_Y_POSITION: Tag = Tag::new(0x0018, 0x603B);

/// (0018,603C) UL, TM-Line Position X0 (Retired). Retired.
pub const TM_LINE_POSITION_X0_RETIRED: Tag = Tag::new(0x0018, 0x603C);

/// (0018,603D) SL, TM-Line Position X0.
pub const TM_LINE_POSITION_X0: Tag = Tag::new(0x0018, 0x603D);

/// (0018,603E) UL, TM-Line Position Y0 (Retired). Retired.
pub const TM_LINE_POSITION_Y0_RETIRED: Tag = Tag::new(0x0018, 0x603E);

/// (0018,603F) SL, TM-Line Position Y0.
pub const TM_LINE_POSITION_Y0: Tag = Tag::new(0x0018, 0x603F);

/// (0018,6040) UL, TM-Line Position X1 (Retired). Retired.
pub const TM_LINE_POSITION_X1_RETIRED: Tag = Tag::new(0x0018, 0x6040);

/// (0018,6041) SL, TM-Line Position X1.
pub const TM_LINE_POSITION_X1: Tag = Tag::new(0x0018, 0x6041);

/// (0018,6042) UL, TM-Line Position Y1 (Retired). Retired.
pub const TM_LINE_POSITION_Y1_RETIRED: Tag = Tag::new(0x0018, 0x6042);

/// (0018,6043) SL, TM-Line Position Y1.
pub const TM_LINE_POSITION_Y1: Tag = Tag::new(0x0018, 0x6043);

/// (0018,6044) US, Pixel Component Organization.
pub const PIXEL_COMPONENT_ORGANIZATION: Tag = Tag::new(0x0018, 0x6044);

/// (0018,6046) UL, Pixel Component Mask.
pub const PIXEL_COMPONENT_MASK: Tag = Tag::new(0x0018, 0x6046);

/// (0018,6048) UL, Pixel Component Range Start.
pub const PIXEL_COMPONENT_RANGE_START: Tag = Tag::new(0x0018, 0x6048);

/// (0018,604A) UL, Pixel Component Range Stop.
pub const PIXEL_COMPONENT_RANGE_STOP: Tag = Tag::new(0x0018, 0x604A);

/// (0018,604C) US, Pixel Component Physical Units.
pub const PIXEL_COMPONENT_PHYSICAL_UNITS: Tag = Tag::new(0x0018, 0x604C);

/// (0018,604E) US, Pixel Component Data Type.
pub const PIXEL_COMPONENT_DATA_TYPE: Tag = Tag::new(0x0018, 0x604E);

/// (0018,6050) UL, Number of Table Break Points.
pub const NUMBER_OF_TABLE_BREAK_POINTS: Tag = Tag::new(0x0018, 0x6050);

/// (0018,6052) UL, Table of X Break Points.
pub const TABLE_OF_X_BREAK_POINTS: Tag = Tag::new(0x0018, 0x6052);

/// (0018,6054) FD, Table of Y Break Points.
pub const TABLE_OF_Y_BREAK_POINTS: Tag = Tag::new(0x0018, 0x6054);

/// (0018,6056) UL, Number of Table Entries.
pub const NUMBER_OF_TABLE_ENTRIES: Tag = Tag::new(0x0018, 0x6056);

/// (0018,6058) UL, Table of Pixel Values.
pub const TABLE_OF_PIXEL_VALUES: Tag = Tag::new(0x0018, 0x6058);

/// (0018,605A) FL, Table of Parameter Values.
pub const TABLE_OF_PARAMETER_VALUES: Tag = Tag::new(0x0018, 0x605A);

/// (0018,6060) FL, R Wave Time Vector.
pub const R_WAVE_TIME_VECTOR: Tag = Tag::new(0x0018, 0x6060);

/// (0018,6070) US, Active Image Area Overlay Group.
pub const ACTIVE_IMAGE_AREA_OVERLAY_GROUP: Tag = Tag::new(0x0018, 0x6070);

/// (0018,7000) CS, Detector Conditions Nominal Flag.
pub const DETECTOR_CONDITIONS_NOMINAL_FLAG: Tag = Tag::new(0x0018, 0x7000);

/// (0018,7001) DS, Detector Temperature.
pub const DETECTOR_TEMPERATURE: Tag = Tag::new(0x0018, 0x7001);

/// (0018,7004) CS, Detector Type.
pub const DETECTOR_TYPE: Tag = Tag::new(0x0018, 0x7004);

/// (0018,7005) CS, Detector Configuration.
pub const DETECTOR_CONFIGURATION: Tag = Tag::new(0x0018, 0x7005);

/// (0018,7006) LT, Detector Description.
pub const DETECTOR_DESCRIPTION: Tag = Tag::new(0x0018, 0x7006);

/// (0018,7008) LT, Detector Mode.
pub const DETECTOR_MODE: Tag = Tag::new(0x0018, 0x7008);

/// (0018,700A) SH, Detector ID.
pub const DETECTOR_ID: Tag = Tag::new(0x0018, 0x700A);

/// (0018,700C) DA, Date of Last Detector Calibration.
pub const DATE_OF_LAST_DETECTOR_CALIBRATION: Tag = Tag::new(0x0018, 0x700C);

/// (0018,700E) TM, Time of Last Detector Calibration.
pub const TIME_OF_LAST_DETECTOR_CALIBRATION: Tag = Tag::new(0x0018, 0x700E);

/// (0018,7010) IS, Exposures on Detector Since Last Calibration.
pub const EXPOSURES_ON_DETECTOR_SINCE_LAST_CALIBRATION: Tag = Tag::new(0x0018, 0x7010);

/// (0018,7011) IS, Exposures on Detector Since Manufactured.
pub const EXPOSURES_ON_DETECTOR_SINCE_MANUFACTURED: Tag = Tag::new(0x0018, 0x7011);

/// (0018,7012) DS, Detector Time Since Last Exposure.
pub const DETECTOR_TIME_SINCE_LAST_EXPOSURE: Tag = Tag::new(0x0018, 0x7012);

/// (0018,7014) DS, Detector Active Time.
pub const DETECTOR_ACTIVE_TIME: Tag = Tag::new(0x0018, 0x7014);

/// (0018,7016) DS, Detector Activation Offset From Exposure.
pub const DETECTOR_ACTIVATION_OFFSET_FROM_EXPOSURE: Tag = Tag::new(0x0018, 0x7016);

/// (0018,701A) DS, Detector Binning.
pub const DETECTOR_BINNING: Tag = Tag::new(0x0018, 0x701A);

/// (0018,7020) DS, Detector Element Physical Size.
pub const DETECTOR_ELEMENT_PHYSICAL_SIZE: Tag = Tag::new(0x0018, 0x7020);

/// (0018,7022) DS, Detector Element Spacing.
pub const DETECTOR_ELEMENT_SPACING: Tag = Tag::new(0x0018, 0x7022);

/// (0018,7024) CS, Detector Active Shape.
pub const DETECTOR_ACTIVE_SHAPE: Tag = Tag::new(0x0018, 0x7024);

/// (0018,7026) DS, Detector Active Dimension(s).
pub const DETECTOR_ACTIVE_DIMENSIONS: Tag = Tag::new(0x0018, 0x7026);

/// (0018,7028) DS, Detector Active Origin.
pub const DETECTOR_ACTIVE_ORIGIN: Tag = Tag::new(0x0018, 0x7028);

/// (0018,702A) LO, Detector Manufacturer Name.
pub const DETECTOR_MANUFACTURER_NAME: Tag = Tag::new(0x0018, 0x702A);

/// (0018,702B) LO, Detector Manufacturer's Model Name.
pub const DETECTOR_MANUFACTURER_MODEL_NAME: Tag = Tag::new(0x0018, 0x702B);

/// (0018,7030) DS, Field of View Origin.
pub const FIELD_OF_VIEW_ORIGIN: Tag = Tag::new(0x0018, 0x7030);

/// (0018,7032) DS, Field of View Rotation.
pub const FIELD_OF_VIEW_ROTATION: Tag = Tag::new(0x0018, 0x7032);

/// (0018,7034) CS, Field of View Horizontal Flip.
pub const FIELD_OF_VIEW_HORIZONTAL_FLIP: Tag = Tag::new(0x0018, 0x7034);

/// (0018,7036) FL, Pixel Data Area Origin Relative To FOV.
pub const PIXEL_DATA_AREA_ORIGIN_RELATIVE_TO_FOV: Tag = Tag::new(0x0018, 0x7036);

/// (0018,7038) FL, Pixel Data Area Rotation Angle Relative To FOV.
pub const PIXEL_DATA_AREA_ROTATION_ANGLE_RELATIVE_TO_FOV: Tag = Tag::new(0x0018, 0x7038);

/// (0018,7040) LT, Grid Absorbing Material.
pub const GRID_ABSORBING_MATERIAL: Tag = Tag::new(0x0018, 0x7040);

/// (0018,7041) LT, Grid Spacing Material.
pub const GRID_SPACING_MATERIAL: Tag = Tag::new(0x0018, 0x7041);

/// (0018,7042) DS, Grid Thickness.
pub const GRID_THICKNESS: Tag = Tag::new(0x0018, 0x7042);

/// (0018,7044) DS, Grid Pitch.
pub const GRID_PITCH: Tag = Tag::new(0x0018, 0x7044);

/// (0018,7046) IS, Grid Aspect Ratio.
pub const GRID_ASPECT_RATIO: Tag = Tag::new(0x0018, 0x7046);

/// (0018,7048) DS, Grid Period.
pub const GRID_PERIOD: Tag = Tag::new(0x0018, 0x7048);

/// (0018,704C) DS, Grid Focal Distance.
pub const GRID_FOCAL_DISTANCE: Tag = Tag::new(0x0018, 0x704C);

/// (0018,7050) CS, Filter Material.
pub const FILTER_MATERIAL: Tag = Tag::new(0x0018, 0x7050);

/// (0018,7052) DS, Filter Thickness Minimum.
pub const FILTER_THICKNESS_MINIMUM: Tag = Tag::new(0x0018, 0x7052);

/// (0018,7054) DS, Filter Thickness Maximum.
pub const FILTER_THICKNESS_MAXIMUM: Tag = Tag::new(0x0018, 0x7054);

/// (0018,7056) FL, Filter Beam Path Length Minimum.
pub const FILTER_BEAM_PATH_LENGTH_MINIMUM: Tag = Tag::new(0x0018, 0x7056);

/// (0018,7058) FL, Filter Beam Path Length Maximum.
pub const FILTER_BEAM_PATH_LENGTH_MAXIMUM: Tag = Tag::new(0x0018, 0x7058);

/// (0018,7060) CS, Exposure Control Mode.
pub const EXPOSURE_CONTROL_MODE: Tag = Tag::new(0x0018, 0x7060);

/// (0018,7062) LT, Exposure Control Mode Description.
pub const EXPOSURE_CONTROL_MODE_DESCRIPTION: Tag = Tag::new(0x0018, 0x7062);

/// (0018,7064) CS, Exposure Status.
pub const EXPOSURE_STATUS: Tag = Tag::new(0x0018, 0x7064);

/// (0018,7065) DS, Phototimer Setting.
pub const PHOTOTIMER_SETTING: Tag = Tag::new(0x0018, 0x7065);

/// (0018,8150) DS, Exposure Time in uS.
pub const EXPOSURE_TIME_IN_US: Tag = Tag::new(0x0018, 0x8150);

/// (0018,8151) DS, X-Ray Tube Current in uA.
pub const X_RAY_TUBE_CURRENT_IN_UA: Tag = Tag::new(0x0018, 0x8151);

/// (0018,9004) CS, Content Qualification.
pub const CONTENT_QUALIFICATION: Tag = Tag::new(0x0018, 0x9004);

/// (0018,9005) SH, Pulse Sequence Name.
pub const PULSE_SEQUENCE_NAME: Tag = Tag::new(0x0018, 0x9005);

/// (0018,9006) SQ, MR Imaging Modifier Sequence.
pub const MR_IMAGING_MODIFIER_SEQUENCE: Tag = Tag::new(0x0018, 0x9006);

/// (0018,9008) CS, Echo Pulse Sequence.
pub const ECHO_PULSE_SEQUENCE: Tag = Tag::new(0x0018, 0x9008);

/// (0018,9009) CS, Inversion Recovery.
pub const INVERSION_RECOVERY: Tag = Tag::new(0x0018, 0x9009);

/// (0018,9010) CS, Flow Compensation.
pub const FLOW_COMPENSATION: Tag = Tag::new(0x0018, 0x9010);

/// (0018,9011) CS, Multiple Spin Echo.
pub const MULTIPLE_SPIN_ECHO: Tag = Tag::new(0x0018, 0x9011);

/// (0018,9012) CS, Multi-planar Excitation.
pub const MULTI_PLANAR_EXCITATION: Tag = Tag::new(0x0018, 0x9012);

/// (0018,9014) CS, Phase Contrast.
pub const PHASE_CONTRAST: Tag = Tag::new(0x0018, 0x9014);

/// (0018,9015) CS, Time of Flight Contrast.
pub const TIME_OF_FLIGHT_CONTRAST: Tag = Tag::new(0x0018, 0x9015);

/// (0018,9016) CS, Spoiling.
pub const SPOILING: Tag = Tag::new(0x0018, 0x9016);

/// (0018,9017) CS, Steady State Pulse Sequence.
pub const STEADY_STATE_PULSE_SEQUENCE: Tag = Tag::new(0x0018, 0x9017);

/// (0018,9018) CS, Echo Planar Pulse Sequence.
pub const ECHO_PLANAR_PULSE_SEQUENCE: Tag = Tag::new(0x0018, 0x9018);

/// (0018,9019) FD, Tag Angle First Axis.
pub const TAG_ANGLE_FIRST_AXIS: Tag = Tag::new(0x0018, 0x9019);

/// (0018,9020) CS, Magnetization Transfer.
pub const MAGNETIZATION_TRANSFER: Tag = Tag::new(0x0018, 0x9020);

/// (0018,9021) CS, T2 Preparation.
pub const T2_PREPARATION: Tag = Tag::new(0x0018, 0x9021);

/// (0018,9022) CS, Blood Signal Nulling.
pub const BLOOD_SIGNAL_NULLING: Tag = Tag::new(0x0018, 0x9022);

/// (0018,9024) CS, Saturation Recovery.
pub const SATURATION_RECOVERY: Tag = Tag::new(0x0018, 0x9024);

/// (0018,9025) CS, Spectrally Selected Suppression.
pub const SPECTRALLY_SELECTED_SUPPRESSION: Tag = Tag::new(0x0018, 0x9025);

/// (0018,9026) CS, Spectrally Selected Excitation.
pub const SPECTRALLY_SELECTED_EXCITATION: Tag = Tag::new(0x0018, 0x9026);

/// (0018,9027) CS, Spatial Pre-saturation.
pub const SPATIAL_PRESATURATION: Tag = Tag::new(0x0018, 0x9027);

/// (0018,9028) CS, Tagging.
pub const TAGGING: Tag = Tag::new(0x0018, 0x9028);

/// (0018,9029) CS, Oversampling Phase.
pub const OVERSAMPLING_PHASE: Tag = Tag::new(0x0018, 0x9029);

/// (0018,9030) FD, Tag Spacing First Dimension.
pub const TAG_SPACING_FIRST_DIMENSION: Tag = Tag::new(0x0018, 0x9030);

/// (0018,9032) CS, Geometry of k-Space Traversal.
pub const GEOMETRY_OF_K_SPACE_TRAVERSAL: Tag = Tag::new(0x0018, 0x9032);

/// (0018,9033) CS, Segmented k-Space Traversal.
pub const SEGMENTED_K_SPACE_TRAVERSAL: Tag = Tag::new(0x0018, 0x9033);

/// (0018,9034) CS, Rectilinear Phase Encode Reordering.
pub const RECTILINEAR_PHASE_ENCODE_REORDERING: Tag = Tag::new(0x0018, 0x9034);

/// (0018,9035) FD, Tag Thickness.
pub const TAG_THICKNESS: Tag = Tag::new(0x0018, 0x9035);

/// (0018,9036) CS, Partial Fourier Direction.
pub const PARTIAL_FOURIER_DIRECTION: Tag = Tag::new(0x0018, 0x9036);

/// (0018,9037) CS, Cardiac Synchronization Technique.
pub const CARDIAC_SYNCHRONIZATION_TECHNIQUE: Tag = Tag::new(0x0018, 0x9037);

/// (0018,9041) LO, Receive Coil Manufacturer Name.
pub const RECEIVE_COIL_MANUFACTURER_NAME: Tag = Tag::new(0x0018, 0x9041);

/// (0018,9042) SQ, MR Receive Coil Sequence.
pub const MR_RECEIVE_COIL_SEQUENCE: Tag = Tag::new(0x0018, 0x9042);

/// (0018,9043) CS, Receive Coil Type.
pub const RECEIVE_COIL_TYPE: Tag = Tag::new(0x0018, 0x9043);

/// (0018,9044) CS, Quadrature Receive Coil.
pub const QUADRATURE_RECEIVE_COIL: Tag = Tag::new(0x0018, 0x9044);

/// (0018,9045) SQ, Multi-Coil Definition Sequence.
pub const MULTI_COIL_DEFINITION_SEQUENCE: Tag = Tag::new(0x0018, 0x9045);

/// (0018,9046) LO, Multi-Coil Configuration.
pub const MULTI_COIL_CONFIGURATION: Tag = Tag::new(0x0018, 0x9046);

/// (0018,9047) SH, Multi-Coil Element Name.
pub const MULTI_COIL_ELEMENT_NAME: Tag = Tag::new(0x0018, 0x9047);

/// (0018,9048) CS, Multi-Coil Element Used.
pub const MULTI_COIL_ELEMENT_USED: Tag = Tag::new(0x0018, 0x9048);

/// (0018,9049) SQ, MR Transmit Coil Sequence.
pub const MR_TRANSMIT_COIL_SEQUENCE: Tag = Tag::new(0x0018, 0x9049);

/// (0018,9050) LO, Transmit Coil Manufacturer Name.
pub const TRANSMIT_COIL_MANUFACTURER_NAME: Tag = Tag::new(0x0018, 0x9050);

/// (0018,9051) CS, Transmit Coil Type.
pub const TRANSMIT_COIL_TYPE: Tag = Tag::new(0x0018, 0x9051);

/// (0018,9052) FD, Spectral Width.
pub const SPECTRAL_WIDTH: Tag = Tag::new(0x0018, 0x9052);

/// (0018,9053) FD, Chemical Shift Reference.
pub const CHEMICAL_SHIFT_REFERENCE: Tag = Tag::new(0x0018, 0x9053);

/// (0018,9054) CS, Volume Localization Technique.
pub const VOLUME_LOCALIZATION_TECHNIQUE: Tag = Tag::new(0x0018, 0x9054);

/// (0018,9058) US, MR Acquisition Frequency Encoding Steps.
pub const MR_ACQUISITION_FREQUENCY_ENCODING_STEPS: Tag = Tag::new(0x0018, 0x9058);

/// (0018,9059) CS, De-coupling.
pub const DECOUPLING: Tag = Tag::new(0x0018, 0x9059);

/// (0018,9060) CS, De-coupled Nucleus.
pub const DECOUPLED_NUCLEUS: Tag = Tag::new(0x0018, 0x9060);

/// (0018,9061) FD, De-coupling Frequency.
pub const DECOUPLING_FREQUENCY: Tag = Tag::new(0x0018, 0x9061);

/// (0018,9062) CS, De-coupling Method.
pub const DECOUPLING_METHOD: Tag = Tag::new(0x0018, 0x9062);

/// (0018,9063) FD, De-coupling Chemical Shift Reference.
pub const DECOUPLING_CHEMICAL_SHIFT_REFERENCE: Tag = Tag::new(0x0018, 0x9063);

/// (0018,9064) CS, k-space Filtering.
pub const K_SPACE_FILTERING: Tag = Tag::new(0x0018, 0x9064);

/// (0018,9065) CS, Time Domain Filtering.
pub const TIME_DOMAIN_FILTERING: Tag = Tag::new(0x0018, 0x9065);

/// (0018,9066) US, Number of Zero Fills.
pub const NUMBER_OF_ZERO_FILLS: Tag = Tag::new(0x0018, 0x9066);

/// (0018,9067) CS, Baseline Correction.
pub const BASELINE_CORRECTION: Tag = Tag::new(0x0018, 0x9067);

/// (0018,9069) FD, Parallel Reduction Factor In-plane.
pub const PARALLEL_REDUCTION_FACTOR_IN_PLANE: Tag = Tag::new(0x0018, 0x9069);

/// (0018,9070) FD, Cardiac R-R Interval Specified.
pub const CARDIAC_RR_INTERVAL_SPECIFIED: Tag = Tag::new(0x0018, 0x9070);

/// (0018,9073) FD, Acquisition Duration.
pub const ACQUISITION_DURATION: Tag = Tag::new(0x0018, 0x9073);

/// (0018,9074) DT, Frame Acquisition DateTime.
pub const FRAME_ACQUISITION_DATE_TIME: Tag = Tag::new(0x0018, 0x9074);

/// (0018,9075) CS, Diffusion Directionality.
pub const DIFFUSION_DIRECTIONALITY: Tag = Tag::new(0x0018, 0x9075);

/// (0018,9076) SQ, Diffusion Gradient Direction Sequence.
pub const DIFFUSION_GRADIENT_DIRECTION_SEQUENCE: Tag = Tag::new(0x0018, 0x9076);

/// (0018,9077) CS, Parallel Acquisition.
pub const PARALLEL_ACQUISITION: Tag = Tag::new(0x0018, 0x9077);

/// (0018,9078) CS, Parallel Acquisition Technique.
pub const PARALLEL_ACQUISITION_TECHNIQUE: Tag = Tag::new(0x0018, 0x9078);

/// (0018,9079) FD, Inversion Times.
pub const INVERSION_TIMES: Tag = Tag::new(0x0018, 0x9079);

/// (0018,9080) ST, Metabolite Map Description.
pub const METABOLITE_MAP_DESCRIPTION: Tag = Tag::new(0x0018, 0x9080);

/// (0018,9081) CS, Partial Fourier.
pub const PARTIAL_FOURIER: Tag = Tag::new(0x0018, 0x9081);

/// (0018,9082) FD, Effective Echo Time.
pub const EFFECTIVE_ECHO_TIME: Tag = Tag::new(0x0018, 0x9082);

/// (0018,9083) SQ, Metabolite Map Code Sequence.
pub const METABOLITE_MAP_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x9083);

/// (0018,9084) SQ, Chemical Shift Sequence.
pub const CHEMICAL_SHIFT_SEQUENCE: Tag = Tag::new(0x0018, 0x9084);

/// (0018,9085) CS, Cardiac Signal Source.
pub const CARDIAC_SIGNAL_SOURCE: Tag = Tag::new(0x0018, 0x9085);

/// (0018,9087) FD, Diffusion b-value.
pub const DIFFUSION_B_VALUE: Tag = Tag::new(0x0018, 0x9087);

/// (0018,9089) FD, Diffusion Gradient Orientation.
pub const DIFFUSION_GRADIENT_ORIENTATION: Tag = Tag::new(0x0018, 0x9089);

/// (0018,9090) FD, Velocity Encoding Direction.
pub const VELOCITY_ENCODING_DIRECTION: Tag = Tag::new(0x0018, 0x9090);

/// (0018,9091) FD, Velocity Encoding Minimum Value.
pub const VELOCITY_ENCODING_MINIMUM_VALUE: Tag = Tag::new(0x0018, 0x9091);

/// (0018,9092) SQ, Velocity Encoding Acquisition Sequence.
pub const VELOCITY_ENCODING_ACQUISITION_SEQUENCE: Tag = Tag::new(0x0018, 0x9092);

/// (0018,9093) US, Number of k-Space Trajectories.
pub const NUMBER_OF_K_SPACE_TRAJECTORIES: Tag = Tag::new(0x0018, 0x9093);

/// (0018,9094) CS, Coverage of k-Space.
pub const COVERAGE_OF_K_SPACE: Tag = Tag::new(0x0018, 0x9094);

/// (0018,9095) UL, Spectroscopy Acquisition Phase Rows.
pub const SPECTROSCOPY_ACQUISITION_PHASE_ROWS: Tag = Tag::new(0x0018, 0x9095);

/// (0018,9096) FD, Parallel Reduction Factor In-plane (Retired). Retired.
pub const PARALLEL_REDUCTION_FACTOR_IN_PLANE_RETIRED: Tag = Tag::new(0x0018, 0x9096);

/// (0018,9098) FD, Transmitter Frequency.
pub const TRANSMITTER_FREQUENCY: Tag = Tag::new(0x0018, 0x9098);

/// (0018,9100) CS, Resonant Nucleus.
pub const RESONANT_NUCLEUS: Tag = Tag::new(0x0018, 0x9100);

/// (0018,9101) CS, Frequency Correction.
pub const FREQUENCY_CORRECTION: Tag = Tag::new(0x0018, 0x9101);

/// (0018,9103) SQ, MR Spectroscopy FOV/Geometry Sequence.
pub const MR_SPECTROSCOPY_FOV_GEOMETRY_SEQUENCE: Tag = Tag::new(0x0018, 0x9103);

/// (0018,9104) FD, Slab Thickness.
pub const SLAB_THICKNESS: Tag = Tag::new(0x0018, 0x9104);

/// (0018,9105) FD, Slab Orientation.
pub const SLAB_ORIENTATION: Tag = Tag::new(0x0018, 0x9105);

/// (0018,9106) FD, Mid Slab Position.
pub const MID_SLAB_POSITION: Tag = Tag::new(0x0018, 0x9106);

/// (0018,9107) SQ, MR Spatial Saturation Sequence.
pub const MR_SPATIAL_SATURATION_SEQUENCE: Tag = Tag::new(0x0018, 0x9107);

/// (0018,9112) SQ, MR Timing and Related Parameters Sequence.
pub const MR_TIMING_AND_RELATED_PARAMETERS_SEQUENCE: Tag = Tag::new(0x0018, 0x9112);

/// (0018,9114) SQ, MR Echo Sequence.
pub const MR_ECHO_SEQUENCE: Tag = Tag::new(0x0018, 0x9114);

/// (0018,9115) SQ, MR Modifier Sequence.
pub const MR_MODIFIER_SEQUENCE: Tag = Tag::new(0x0018, 0x9115);

/// (0018,9117) SQ, MR Diffusion Sequence.
pub const MR_DIFFUSION_SEQUENCE: Tag = Tag::new(0x0018, 0x9117);

/// (0018,9118) SQ, Cardiac Synchronization Sequence.
pub const CARDIAC_SYNCHRONIZATION_SEQUENCE: Tag = Tag::new(0x0018, 0x9118);

/// (0018,9119) SQ, MR Averages Sequence.
pub const MR_AVERAGES_SEQUENCE: Tag = Tag::new(0x0018, 0x9119);

/// (0018,9125) SQ, MR FOV/Geometry Sequence.
pub const MR_FOV_GEOMETRY_SEQUENCE: Tag = Tag::new(0x0018, 0x9125);

/// (0018,9126) SQ, Volume Localization Sequence.
pub const VOLUME_LOCALIZATION_SEQUENCE: Tag = Tag::new(0x0018, 0x9126);

/// (0018,9127) UL, Spectroscopy Acquisition Data Columns.
pub const SPECTROSCOPY_ACQUISITION_DATA_COLUMNS: Tag = Tag::new(0x0018, 0x9127);

/// (0018,9147) CS, Diffusion Anisotropy Type.
pub const DIFFUSION_ANISOTROPY_TYPE: Tag = Tag::new(0x0018, 0x9147);

/// (0018,9151) DT, Frame Reference DateTime.
pub const FRAME_REFERENCE_DATE_TIME: Tag = Tag::new(0x0018, 0x9151);

/// (0018,9152) SQ, MR Metabolite Map Sequence.
pub const MR_METABOLITE_MAP_SEQUENCE: Tag = Tag::new(0x0018, 0x9152);

/// (0018,9155) FD, Parallel Reduction Factor out-of-plane.
pub const PARALLEL_REDUCTION_FACTOR_OUT_OF_PLANE: Tag = Tag::new(0x0018, 0x9155);

/// (0018,9159) UL, Spectroscopy Acquisition Out-of-plane Phase Steps.
pub const SPECTROSCOPY_ACQUISITION_OUT_OF_PLANE_PHASE_STEPS: Tag = Tag::new(0x0018, 0x9159);

/// (0018,9166) CS, Bulk Motion Status. Retired.
pub const BULK_MOTION_STATUS: Tag = Tag::new(0x0018, 0x9166);

/// (0018,9168) FD, Parallel Reduction Factor Second In-plane.
pub const PARALLEL_REDUCTION_FACTOR_SECOND_IN_PLANE: Tag = Tag::new(0x0018, 0x9168);

/// (0018,9169) CS, Cardiac Beat Rejection Technique.
pub const CARDIAC_BEAT_REJECTION_TECHNIQUE: Tag = Tag::new(0x0018, 0x9169);

/// (0018,9170) CS, Respiratory Motion Compensation Technique.
pub const RESPIRATORY_MOTION_COMPENSATION_TECHNIQUE: Tag = Tag::new(0x0018, 0x9170);

/// (0018,9171) CS, Respiratory Signal Source.
pub const RESPIRATORY_SIGNAL_SOURCE: Tag = Tag::new(0x0018, 0x9171);

/// (0018,9172) CS, Bulk Motion Compensation Technique.
pub const BULK_MOTION_COMPENSATION_TECHNIQUE: Tag = Tag::new(0x0018, 0x9172);

/// (0018,9173) CS, Bulk Motion Signal Source.
pub const BULK_MOTION_SIGNAL_SOURCE: Tag = Tag::new(0x0018, 0x9173);

/// (0018,9174) CS, Applicable Safety Standard Agency.
pub const APPLICABLE_SAFETY_STANDARD_AGENCY: Tag = Tag::new(0x0018, 0x9174);

/// (0018,9175) LO, Applicable Safety Standard Description.
pub const APPLICABLE_SAFETY_STANDARD_DESCRIPTION: Tag = Tag::new(0x0018, 0x9175);

/// (0018,9176) SQ, Operating Mode Sequence.
pub const OPERATING_MODE_SEQUENCE: Tag = Tag::new(0x0018, 0x9176);

/// (0018,9177) CS, Operating Mode Type.
pub const OPERATING_MODE_TYPE: Tag = Tag::new(0x0018, 0x9177);

/// (0018,9178) CS, Operating Mode.
pub const OPERATING_MODE: Tag = Tag::new(0x0018, 0x9178);

/// (0018,9179) CS, Specific Absorption Rate Definition.
pub const SPECIFIC_ABSORPTION_RATE_DEFINITION: Tag = Tag::new(0x0018, 0x9179);

/// (0018,9180) CS, Gradient Output Type.
pub const GRADIENT_OUTPUT_TYPE: Tag = Tag::new(0x0018, 0x9180);

/// (0018,9181) FD, Specific Absorption Rate Value.
pub const SPECIFIC_ABSORPTION_RATE_VALUE: Tag = Tag::new(0x0018, 0x9181);

/// (0018,9182) FD, Gradient Output.
pub const GRADIENT_OUTPUT: Tag = Tag::new(0x0018, 0x9182);

/// (0018,9183) CS, Flow Compensation Direction.
pub const FLOW_COMPENSATION_DIRECTION: Tag = Tag::new(0x0018, 0x9183);

/// (0018,9184) FD, Tagging Delay.
pub const TAGGING_DELAY: Tag = Tag::new(0x0018, 0x9184);

/// (0018,9185) ST, Respiratory Motion Compensation Technique Description.
pub const RESPIRATORY_MOTION_COMPENSATION_TECHNIQUE_DESCRIPTION: Tag = Tag::new(0x0018, 0x9185);

/// (0018,9186) SH, Respiratory Signal Source ID.
pub const RESPIRATORY_SIGNAL_SOURCE_ID: Tag = Tag::new(0x0018, 0x9186);

/// (0018,9195) FD, Chemical Shift Minimum Integration Limit in Hz. Retired.
pub const CHEMICAL_SHIFT_MINIMUM_INTEGRATION_LIMIT_IN_HZ: Tag = Tag::new(0x0018, 0x9195);

/// (0018,9196) FD, Chemical Shift Maximum Integration Limit in Hz. Retired.
pub const CHEMICAL_SHIFT_MAXIMUM_INTEGRATION_LIMIT_IN_HZ: Tag = Tag::new(0x0018, 0x9196);

/// (0018,9197) SQ, MR Velocity Encoding Sequence.
pub const MR_VELOCITY_ENCODING_SEQUENCE: Tag = Tag::new(0x0018, 0x9197);

/// (0018,9198) CS, First Order Phase Correction.
pub const FIRST_ORDER_PHASE_CORRECTION: Tag = Tag::new(0x0018, 0x9198);

/// (0018,9199) CS, Water Referenced Phase Correction.
pub const WATER_REFERENCED_PHASE_CORRECTION: Tag = Tag::new(0x0018, 0x9199);

/// (0018,9200) CS, MR Spectroscopy Acquisition Type.
pub const MR_SPECTROSCOPY_ACQUISITION_TYPE: Tag = Tag::new(0x0018, 0x9200);

/// (0018,9214) CS, Respiratory Cycle Position.
pub const RESPIRATORY_CYCLE_POSITION: Tag = Tag::new(0x0018, 0x9214);

/// (0018,9217) FD, Velocity Encoding Maximum Value.
pub const VELOCITY_ENCODING_MAXIMUM_VALUE: Tag = Tag::new(0x0018, 0x9217);

/// (0018,9218) FD, Tag Spacing Second Dimension.
pub const TAG_SPACING_SECOND_DIMENSION: Tag = Tag::new(0x0018, 0x9218);

/// (0018,9219) SS, Tag Angle Second Axis.
pub const TAG_ANGLE_SECOND_AXIS: Tag = Tag::new(0x0018, 0x9219);

/// (0018,9220) FD, Frame Acquisition Duration.
pub const FRAME_ACQUISITION_DURATION: Tag = Tag::new(0x0018, 0x9220);

/// (0018,9226) SQ, MR Image Frame Type Sequence.
pub const MR_IMAGE_FRAME_TYPE_SEQUENCE: Tag = Tag::new(0x0018, 0x9226);

/// (0018,9227) SQ, MR Spectroscopy Frame Type Sequence.
pub const MR_SPECTROSCOPY_FRAME_TYPE_SEQUENCE: Tag = Tag::new(0x0018, 0x9227);

/// (0018,9231) US, MR Acquisition Phase Encoding Steps in-plane.
pub const MR_ACQUISITION_PHASE_ENCODING_STEPS_IN_PLANE: Tag = Tag::new(0x0018, 0x9231);

/// (0018,9232) US, MR Acquisition Phase Encoding Steps out-of-plane.
pub const MR_ACQUISITION_PHASE_ENCODING_STEPS_OUT_OF_PLANE: Tag = Tag::new(0x0018, 0x9232);

/// (0018,9234) UL, Spectroscopy Acquisition Phase Columns.
pub const SPECTROSCOPY_ACQUISITION_PHASE_COLUMNS: Tag = Tag::new(0x0018, 0x9234);

/// (0018,9236) CS, Cardiac Cycle Position.
pub const CARDIAC_CYCLE_POSITION: Tag = Tag::new(0x0018, 0x9236);

/// (0018,9239) SQ, Specific Absorption Rate Sequence.
pub const SPECIFIC_ABSORPTION_RATE_SEQUENCE: Tag = Tag::new(0x0018, 0x9239);

/// (0018,9240) US, RF Echo Train Length.
pub const RF_ECHO_TRAIN_LENGTH: Tag = Tag::new(0x0018, 0x9240);

/// (0018,9241) US, Gradient Echo Train Length.
pub const GRADIENT_ECHO_TRAIN_LENGTH: Tag = Tag::new(0x0018, 0x9241);

/// (0018,9250) CS, Arterial Spin Labeling Contrast.
pub const ARTERIAL_SPIN_LABELING_CONTRAST: Tag = Tag::new(0x0018, 0x9250);

/// (0018,9251) SQ, MR Arterial Spin Labeling Sequence.
pub const MR_ARTERIAL_SPIN_LABELING_SEQUENCE: Tag = Tag::new(0x0018, 0x9251);

/// (0018,9252) LO, ASL Technique Description.
pub const ASL_TECHNIQUE_DESCRIPTION: Tag = Tag::new(0x0018, 0x9252);

/// (0018,9253) US, ASL Slab Number.
pub const ASL_SLAB_NUMBER: Tag = Tag::new(0x0018, 0x9253);

/// (0018,9254) FD, ASL Slab Thickness.
pub const ASL_SLAB_THICKNESS: Tag = Tag::new(0x0018, 0x9254);

/// (0018,9255) FD, ASL Slab Orientation.
pub const ASL_SLAB_ORIENTATION: Tag = Tag::new(0x0018, 0x9255);

/// (0018,9256) FD, ASL Mid Slab Position.
pub const ASL_MID_SLAB_POSITION: Tag = Tag::new(0x0018, 0x9256);

/// (0018,9257) CS, ASL Context.
pub const ASL_CONTEXT: Tag = Tag::new(0x0018, 0x9257);

/// (0018,9258) UL, ASL Pulse Train Duration.
pub const ASL_PULSE_TRAIN_DURATION: Tag = Tag::new(0x0018, 0x9258);

/// (0018,9259) CS, ASL Crusher Flag.
pub const ASL_CRUSHER_FLAG: Tag = Tag::new(0x0018, 0x9259);

/// (0018,925A) FD, ASL Crusher Flow Limit.
pub const ASL_CRUSHER_FLOW_LIMIT: Tag = Tag::new(0x0018, 0x925A);

/// (0018,925B) LO, ASL Crusher Description.
pub const ASL_CRUSHER_DESCRIPTION: Tag = Tag::new(0x0018, 0x925B);

/// (0018,925C) CS, ASL Bolus Cut-off Flag.
pub const ASL_BOLUS_CUTOFF_FLAG: Tag = Tag::new(0x0018, 0x925C);

/// (0018,925D) SQ, ASL Bolus Cut-off Timing Sequence.
pub const ASL_BOLUS_CUTOFF_TIMING_SEQUENCE: Tag = Tag::new(0x0018, 0x925D);

/// (0018,925E) LO, ASL Bolus Cut-off Technique.
pub const ASL_BOLUS_CUTOFF_TECHNIQUE: Tag = Tag::new(0x0018, 0x925E);

/// (0018,925F) UL, ASL Bolus Cut-off Delay Time.
pub const ASL_BOLUS_CUTOFF_DELAY_TIME: Tag = Tag::new(0x0018, 0x925F);

/// (0018,9260) SQ, ASL Slab Sequence.
pub const ASL_SLAB_SEQUENCE: Tag = Tag::new(0x0018, 0x9260);

/// (0018,9295) FD, Chemical Shift Minimum Integration Limit in ppm.
pub const CHEMICAL_SHIFT_MINIMUM_INTEGRATION_LIMIT_IN_PPM: Tag = Tag::new(0x0018, 0x9295);

/// (0018,9296) FD, Chemical Shift Maximum Integration Limit in ppm.
pub const CHEMICAL_SHIFT_MAXIMUM_INTEGRATION_LIMIT_IN_PPM: Tag = Tag::new(0x0018, 0x9296);

/// (0018,9297) CS, Water Reference Acquisition.
pub const WATER_REFERENCE_ACQUISITION: Tag = Tag::new(0x0018, 0x9297);

/// (0018,9298) IS, Echo Peak Position.
pub const ECHO_PEAK_POSITION: Tag = Tag::new(0x0018, 0x9298);

/// (0018,9301) SQ, CT Acquisition Type Sequence.
pub const CT_ACQUISITION_TYPE_SEQUENCE: Tag = Tag::new(0x0018, 0x9301);

/// (0018,9302) CS, Acquisition Type.
pub const ACQUISITION_TYPE: Tag = Tag::new(0x0018, 0x9302);

/// (0018,9303) FD, Tube Angle.
pub const TUBE_ANGLE: Tag = Tag::new(0x0018, 0x9303);

/// (0018,9304) SQ, CT Acquisition Details Sequence.
pub const CT_ACQUISITION_DETAILS_SEQUENCE: Tag = Tag::new(0x0018, 0x9304);

/// (0018,9305) FD, Revolution Time.
pub const REVOLUTION_TIME: Tag = Tag::new(0x0018, 0x9305);

/// (0018,9306) FD, Single Collimation Width.
pub const SINGLE_COLLIMATION_WIDTH: Tag = Tag::new(0x0018, 0x9306);

/// (0018,9307) FD, Total Collimation Width.
pub const TOTAL_COLLIMATION_WIDTH: Tag = Tag::new(0x0018, 0x9307);

/// (0018,9308) SQ, CT Table Dynamics Sequence.
pub const CT_TABLE_DYNAMICS_SEQUENCE: Tag = Tag::new(0x0018, 0x9308);

/// (0018,9309) FD, Table Speed.
pub const TABLE_SPEED: Tag = Tag::new(0x0018, 0x9309);

/// (0018,9310) FD, Table Feed per Rotation.
pub const TABLE_FEED_PER_ROTATION: Tag = Tag::new(0x0018, 0x9310);

/// (0018,9311) FD, Spiral Pitch Factor.
pub const SPIRAL_PITCH_FACTOR: Tag = Tag::new(0x0018, 0x9311);

/// (0018,9312) SQ, CT Geometry Sequence.
pub const CT_GEOMETRY_SEQUENCE: Tag = Tag::new(0x0018, 0x9312);

/// (0018,9313) FD, Data Collection Center (Patient).
pub const DATA_COLLECTION_CENTER_PATIENT: Tag = Tag::new(0x0018, 0x9313);

/// (0018,9314) SQ, CT Reconstruction Sequence.
pub const CT_RECONSTRUCTION_SEQUENCE: Tag = Tag::new(0x0018, 0x9314);

/// (0018,9315) CS, Reconstruction Algorithm.
pub const RECONSTRUCTION_ALGORITHM: Tag = Tag::new(0x0018, 0x9315);

/// (0018,9316) CS, Convolution Kernel Group.
pub const CONVOLUTION_KERNEL_GROUP: Tag = Tag::new(0x0018, 0x9316);

/// (0018,9317) FD, Reconstruction Field of View.
pub const RECONSTRUCTION_FIELD_OF_VIEW: Tag = Tag::new(0x0018, 0x9317);

/// (0018,9318) FD, Reconstruction Target Center (Patient).
pub const RECONSTRUCTION_TARGET_CENTER_PATIENT: Tag = Tag::new(0x0018, 0x9318);

/// (0018,9319) FD, Reconstruction Angle.
pub const RECONSTRUCTION_ANGLE: Tag = Tag::new(0x0018, 0x9319);

/// (0018,9320) SH, Image Filter.
pub const IMAGE_FILTER: Tag = Tag::new(0x0018, 0x9320);

/// (0018,9321) SQ, CT Exposure Sequence.
pub const CT_EXPOSURE_SEQUENCE: Tag = Tag::new(0x0018, 0x9321);

/// (0018,9322) FD, Reconstruction Pixel Spacing.
pub const RECONSTRUCTION_PIXEL_SPACING: Tag = Tag::new(0x0018, 0x9322);

/// (0018,9323) CS, Exposure Modulation Type.
pub const EXPOSURE_MODULATION_TYPE: Tag = Tag::new(0x0018, 0x9323);

/// (0018,9324) FD, Estimated Dose Saving. Retired.
pub const ESTIMATED_DOSE_SAVING: Tag = Tag::new(0x0018, 0x9324);

/// (0018,9325) SQ, CT X-Ray Details Sequence.
pub const CT_X_RAY_DETAILS_SEQUENCE: Tag = Tag::new(0x0018, 0x9325);

/// (0018,9326) SQ, CT Position Sequence.
pub const CT_POSITION_SEQUENCE: Tag = Tag::new(0x0018, 0x9326);

/// (0018,9327) FD, Table Position.
pub const TABLE_POSITION: Tag = Tag::new(0x0018, 0x9327);

/// (0018,9328) FD, Exposure Time in ms.
pub const EXPOSURE_TIME_IN_MS: Tag = Tag::new(0x0018, 0x9328);

/// (0018,9329) SQ, CT Image Frame Type Sequence.
pub const CT_IMAGE_FRAME_TYPE_SEQUENCE: Tag = Tag::new(0x0018, 0x9329);

/// (0018,9330) FD, X-Ray Tube Current in mA.
pub const X_RAY_TUBE_CURRENT_IN_MA: Tag = Tag::new(0x0018, 0x9330);

/// (0018,9332) FD, Exposure in mAs.
pub const EXPOSURE_IN_MAS: Tag = Tag::new(0x0018, 0x9332);

/// (0018,9333) CS, Constant Volume Flag.
pub const CONSTANT_VOLUME_FLAG: Tag = Tag::new(0x0018, 0x9333);

/// (0018,9334) CS, Fluoroscopy Flag.
pub const FLUOROSCOPY_FLAG: Tag = Tag::new(0x0018, 0x9334);

/// (0018,9335) FD, Distance Source to Data Collection Center.
pub const DISTANCE_SOURCE_TO_DATA_COLLECTION_CENTER: Tag = Tag::new(0x0018, 0x9335);

/// (0018,9337) US, Contrast/Bolus Agent Number.
pub const CONTRAST_BOLUS_AGENT_NUMBER: Tag = Tag::new(0x0018, 0x9337);

/// (0018,9338) SQ, Contrast/Bolus Ingredient Code Sequence.
pub const CONTRAST_BOLUS_INGREDIENT_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x9338);

/// (0018,9340) SQ, Contrast Administration Profile Sequence.
pub const CONTRAST_ADMINISTRATION_PROFILE_SEQUENCE: Tag = Tag::new(0x0018, 0x9340);

/// (0018,9341) SQ, Contrast/Bolus Usage Sequence.
pub const CONTRAST_BOLUS_USAGE_SEQUENCE: Tag = Tag::new(0x0018, 0x9341);

/// (0018,9342) CS, Contrast/Bolus Agent Administered.
pub const CONTRAST_BOLUS_AGENT_ADMINISTERED: Tag = Tag::new(0x0018, 0x9342);

/// (0018,9343) CS, Contrast/Bolus Agent Detected.
pub const CONTRAST_BOLUS_AGENT_DETECTED: Tag = Tag::new(0x0018, 0x9343);

/// (0018,9344) CS, Contrast/Bolus Agent Phase.
pub const CONTRAST_BOLUS_AGENT_PHASE: Tag = Tag::new(0x0018, 0x9344);

/// (0018,9345) FD, CTDIvol.
pub const CTDIVOL: Tag = Tag::new(0x0018, 0x9345);

/// (0018,9346) SQ, CTDI Phantom Type Code Sequence.
pub const CTDI_PHANTOM_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x9346);

/// (0018,9351) FL, Calcium Scoring Mass Factor Patient.
pub const CALCIUM_SCORING_MASS_FACTOR_PATIENT: Tag = Tag::new(0x0018, 0x9351);

/// (0018,9352) FL, Calcium Scoring Mass Factor Device.
pub const CALCIUM_SCORING_MASS_FACTOR_DEVICE: Tag = Tag::new(0x0018, 0x9352);

/// (0018,9353) FL, Energy Weighting Factor.
pub const ENERGY_WEIGHTING_FACTOR: Tag = Tag::new(0x0018, 0x9353);

/// (0018,9360) SQ, CT Additional X-Ray Source Sequence.
pub const CT_ADDITIONAL_X_RAY_SOURCE_SEQUENCE: Tag = Tag::new(0x0018, 0x9360);

/// (0018,9361) CS, Multi-energy CT Acquisition.
pub const MULTIENERGY_CT_ACQUISITION: Tag = Tag::new(0x0018, 0x9361);

/// (0018,9362) SQ, Multi-energy CT Acquisition Sequence.
pub const MULTIENERGY_CT_ACQUISITION_SEQUENCE: Tag = Tag::new(0x0018, 0x9362);

/// (0018,9363) SQ, Multi-energy CT Processing Sequence.
pub const MULTIENERGY_CT_PROCESSING_SEQUENCE: Tag = Tag::new(0x0018, 0x9363);

/// (0018,9364) SQ, Multi-energy CT Characteristics Sequence.
pub const MULTIENERGY_CT_CHARACTERISTICS_SEQUENCE: Tag = Tag::new(0x0018, 0x9364);

/// (0018,9365) SQ, Multi-energy CT X-Ray Source Sequence.
pub const MULTIENERGY_CT_X_RAY_SOURCE_SEQUENCE: Tag = Tag::new(0x0018, 0x9365);

/// (0018,9366) US, X-Ray Source Index.
pub const X_RAY_SOURCE_INDEX: Tag = Tag::new(0x0018, 0x9366);

/// (0018,9367) UC, X-Ray Source ID.
pub const X_RAY_SOURCE_ID: Tag = Tag::new(0x0018, 0x9367);

/// (0018,9368) CS, Multi-energy Source Technique.
pub const MULTIENERGY_SOURCE_TECHNIQUE: Tag = Tag::new(0x0018, 0x9368);

/// (0018,9369) DT, Source Start DateTime.
pub const SOURCE_START_DATE_TIME: Tag = Tag::new(0x0018, 0x9369);

/// (0018,936A) DT, Source End DateTime.
pub const SOURCE_END_DATE_TIME: Tag = Tag::new(0x0018, 0x936A);

/// (0018,936B) US, Switching Phase Number.
pub const SWITCHING_PHASE_NUMBER: Tag = Tag::new(0x0018, 0x936B);

/// (0018,936C) DS, Switching Phase Nominal Duration.
pub const SWITCHING_PHASE_NOMINAL_DURATION: Tag = Tag::new(0x0018, 0x936C);

/// (0018,936D) DS, Switching Phase Transition Duration.
pub const SWITCHING_PHASE_TRANSITION_DURATION: Tag = Tag::new(0x0018, 0x936D);

/// (0018,936E) DS, Effective Bin Energy.
pub const EFFECTIVE_BIN_ENERGY: Tag = Tag::new(0x0018, 0x936E);

/// (0018,936F) SQ, Multi-energy CT X-Ray Detector Sequence.
pub const MULTIENERGY_CT_X_RAY_DETECTOR_SEQUENCE: Tag = Tag::new(0x0018, 0x936F);

/// (0018,9370) US, X-Ray Detector Index.
pub const X_RAY_DETECTOR_INDEX: Tag = Tag::new(0x0018, 0x9370);

/// (0018,9371) UC, X-Ray Detector ID.
pub const X_RAY_DETECTOR_ID: Tag = Tag::new(0x0018, 0x9371);

/// (0018,9372) CS, Multi-energy Detector Type.
pub const MULTIENERGY_DETECTOR_TYPE: Tag = Tag::new(0x0018, 0x9372);

/// (0018,9373) ST, X-Ray Detector Label.
pub const X_RAY_DETECTOR_LABEL: Tag = Tag::new(0x0018, 0x9373);

/// (0018,9374) DS, Nominal Max Energy.
pub const NOMINAL_MAX_ENERGY: Tag = Tag::new(0x0018, 0x9374);

/// (0018,9375) DS, Nominal Min Energy.
pub const NOMINAL_MIN_ENERGY: Tag = Tag::new(0x0018, 0x9375);

/// (0018,9376) US, Referenced X-Ray Detector Index.
pub const REFERENCED_X_RAY_DETECTOR_INDEX: Tag = Tag::new(0x0018, 0x9376);

/// (0018,9377) US, Referenced X-Ray Source Index.
pub const REFERENCED_X_RAY_SOURCE_INDEX: Tag = Tag::new(0x0018, 0x9377);

/// (0018,9378) US, Referenced Path Index.
pub const REFERENCED_PATH_INDEX: Tag = Tag::new(0x0018, 0x9378);

/// (0018,9379) SQ, Multi-energy CT Path Sequence.
pub const MULTIENERGY_CT_PATH_SEQUENCE: Tag = Tag::new(0x0018, 0x9379);

/// (0018,937A) US, Multi-energy CT Path Index.
pub const MULTIENERGY_CT_PATH_INDEX: Tag = Tag::new(0x0018, 0x937A);

/// (0018,937B) UT, Multi-energy Acquisition Description.
pub const MULTIENERGY_ACQUISITION_DESCRIPTION: Tag = Tag::new(0x0018, 0x937B);

/// (0018,937C) FD, Monoenergetic Energy Equivalent.
pub const MONOENERGETIC_ENERGY_EQUIVALENT: Tag = Tag::new(0x0018, 0x937C);

/// (0018,937D) SQ, Material Code Sequence.
pub const MATERIAL_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x937D);

/// (0018,937E) CS, Decomposition Method.
pub const DECOMPOSITION_METHOD: Tag = Tag::new(0x0018, 0x937E);

/// (0018,937F) UT, Decomposition Description.
pub const DECOMPOSITION_DESCRIPTION: Tag = Tag::new(0x0018, 0x937F);

/// (0018,9380) SQ, Decomposition Algorithm Identification Sequence.
pub const DECOMPOSITION_ALGORITHM_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0018, 0x9380);

/// (0018,9381) SQ, Decomposition Material Sequence.
pub const DECOMPOSITION_MATERIAL_SEQUENCE: Tag = Tag::new(0x0018, 0x9381);

/// (0018,9382) SQ, Material Attenuation Sequence.
pub const MATERIAL_ATTENUATION_SEQUENCE: Tag = Tag::new(0x0018, 0x9382);

/// (0018,9383) DS, Photon Energy.
pub const PHOTON_ENERGY: Tag = Tag::new(0x0018, 0x9383);

/// (0018,9384) DS, X-Ray Mass Attenuation Coefficient.
pub const X_RAY_MASS_ATTENUATION_COEFFICIENT: Tag = Tag::new(0x0018, 0x9384);

/// (0018,9390) SQ, Metal Artifact Reduction Sequence.
pub const METAL_ARTIFACT_REDUCTION_SEQUENCE: Tag = Tag::new(0x0018, 0x9390);

/// (0018,9391) CS, Metal Artifact Reduction Applied.
pub const METAL_ARTIFACT_REDUCTION_APPLIED: Tag = Tag::new(0x0018, 0x9391);

/// (0018,9392) SQ, Metal Artifact Reduction Algorithm Identification Sequence.
pub const METAL_ARTIFACT_REDUCTION_ALGORITHM_IDENTIFICATION_SEQUENCE: Tag =
    Tag::new(0x0018, 0x9392);

/// (0018,9401) SQ, Projection Pixel Calibration Sequence.
pub const PROJECTION_PIXEL_CALIBRATION_SEQUENCE: Tag = Tag::new(0x0018, 0x9401);

/// (0018,9402) FL, Distance Source to Isocenter.
pub const DISTANCE_SOURCE_TO_ISOCENTER: Tag = Tag::new(0x0018, 0x9402);

/// (0018,9403) FL, Distance Object to Table Top.
pub const DISTANCE_OBJECT_TO_TABLE_TOP: Tag = Tag::new(0x0018, 0x9403);

/// (0018,9404) FL, Object Pixel Spacing in Center of Beam.
pub const OBJECT_PIXEL_SPACING_IN_CENTER_OF_BEAM: Tag = Tag::new(0x0018, 0x9404);

/// (0018,9405) SQ, Positioner Position Sequence.
pub const POSITIONER_POSITION_SEQUENCE: Tag = Tag::new(0x0018, 0x9405);

/// (0018,9406) SQ, Table Position Sequence.
pub const TABLE_POSITION_SEQUENCE: Tag = Tag::new(0x0018, 0x9406);

/// (0018,9407) SQ, Collimator Shape Sequence.
pub const COLLIMATOR_SHAPE_SEQUENCE: Tag = Tag::new(0x0018, 0x9407);

/// (0018,9410) CS, Planes in Acquisition.
pub const PLANES_IN_ACQUISITION: Tag = Tag::new(0x0018, 0x9410);

/// (0018,9412) SQ, XA/XRF Frame Characteristics Sequence.
pub const XA_XRF_FRAME_CHARACTERISTICS_SEQUENCE: Tag = Tag::new(0x0018, 0x9412);

/// (0018,9417) SQ, Frame Acquisition Sequence.
pub const FRAME_ACQUISITION_SEQUENCE: Tag = Tag::new(0x0018, 0x9417);

/// (0018,9420) CS, X-Ray Receptor Type.
pub const X_RAY_RECEPTOR_TYPE: Tag = Tag::new(0x0018, 0x9420);

/// (0018,9423) LO, Acquisition Protocol Name.
pub const ACQUISITION_PROTOCOL_NAME: Tag = Tag::new(0x0018, 0x9423);

/// (0018,9424) LT, Acquisition Protocol Description.
pub const ACQUISITION_PROTOCOL_DESCRIPTION: Tag = Tag::new(0x0018, 0x9424);

/// (0018,9425) CS, Contrast/Bolus Ingredient Opaque.
pub const CONTRAST_BOLUS_INGREDIENT_OPAQUE: Tag = Tag::new(0x0018, 0x9425);

/// (0018,9426) FL, Distance Receptor Plane to Detector Housing.
pub const DISTANCE_RECEPTOR_PLANE_TO_DETECTOR_HOUSING: Tag = Tag::new(0x0018, 0x9426);

/// (0018,9427) CS, Intensifier Active Shape.
pub const INTENSIFIER_ACTIVE_SHAPE: Tag = Tag::new(0x0018, 0x9427);

/// (0018,9428) FL, Intensifier Active Dimension(s).
pub const INTENSIFIER_ACTIVE_DIMENSIONS: Tag = Tag::new(0x0018, 0x9428);

/// (0018,9429) FL, Physical Detector Size.
pub const PHYSICAL_DETECTOR_SIZE: Tag = Tag::new(0x0018, 0x9429);

/// (0018,9430) FL, Position of Isocenter Projection.
pub const POSITION_OF_ISOCENTER_PROJECTION: Tag = Tag::new(0x0018, 0x9430);

/// (0018,9432) SQ, Field of View Sequence.
pub const FIELD_OF_VIEW_SEQUENCE: Tag = Tag::new(0x0018, 0x9432);

/// (0018,9433) LO, Field of View Description.
pub const FIELD_OF_VIEW_DESCRIPTION: Tag = Tag::new(0x0018, 0x9433);

/// (0018,9434) SQ, Exposure Control Sensing Regions Sequence.
pub const EXPOSURE_CONTROL_SENSING_REGIONS_SEQUENCE: Tag = Tag::new(0x0018, 0x9434);

/// (0018,9435) CS, Exposure Control Sensing Region Shape.
pub const EXPOSURE_CONTROL_SENSING_REGION_SHAPE: Tag = Tag::new(0x0018, 0x9435);

/// (0018,9436) SS, Exposure Control Sensing Region Left Vertical Edge.
pub const EXPOSURE_CONTROL_SENSING_REGION_LEFT_VERTICAL_EDGE: Tag = Tag::new(0x0018, 0x9436);

/// (0018,9437) SS, Exposure Control Sensing Region Right Vertical Edge.
pub const EXPOSURE_CONTROL_SENSING_REGION_RIGHT_VERTICAL_EDGE: Tag = Tag::new(0x0018, 0x9437);

/// (0018,9438) SS, Exposure Control Sensing Region Upper Horizontal Edge.
pub const EXPOSURE_CONTROL_SENSING_REGION_UPPER_HORIZONTAL_EDGE: Tag = Tag::new(0x0018, 0x9438);

/// (0018,9439) SS, Exposure Control Sensing Region Lower Horizontal Edge.
pub const EXPOSURE_CONTROL_SENSING_REGION_LOWER_HORIZONTAL_EDGE: Tag = Tag::new(0x0018, 0x9439);

/// (0018,9440) SS, Center of Circular Exposure Control Sensing Region.
pub const CENTER_OF_CIRCULAR_EXPOSURE_CONTROL_SENSING_REGION: Tag = Tag::new(0x0018, 0x9440);

/// (0018,9441) US, Radius of Circular Exposure Control Sensing Region.
pub const RADIUS_OF_CIRCULAR_EXPOSURE_CONTROL_SENSING_REGION: Tag = Tag::new(0x0018, 0x9441);

/// (0018,9442) SS, Vertices of the Polygonal Exposure Control Sensing Region.
pub const VERTICES_OF_THE_POLYGONAL_EXPOSURE_CONTROL_SENSING_REGION: Tag = Tag::new(0x0018, 0x9442);

/// (0018,9447) FL, Column Angulation (Patient).
pub const COLUMN_ANGULATION_PATIENT: Tag = Tag::new(0x0018, 0x9447);

/// (0018,9449) FL, Beam Angle.
pub const BEAM_ANGLE: Tag = Tag::new(0x0018, 0x9449);

/// (0018,9451) SQ, Frame Detector Parameters Sequence.
pub const FRAME_DETECTOR_PARAMETERS_SEQUENCE: Tag = Tag::new(0x0018, 0x9451);

/// (0018,9452) FL, Calculated Anatomy Thickness.
pub const CALCULATED_ANATOMY_THICKNESS: Tag = Tag::new(0x0018, 0x9452);

/// (0018,9455) SQ, Calibration Sequence.
pub const CALIBRATION_SEQUENCE: Tag = Tag::new(0x0018, 0x9455);

/// (0018,9456) SQ, Object Thickness Sequence.
pub const OBJECT_THICKNESS_SEQUENCE: Tag = Tag::new(0x0018, 0x9456);

/// (0018,9457) CS, Plane Identification.
pub const PLANE_IDENTIFICATION: Tag = Tag::new(0x0018, 0x9457);

/// (0018,9461) FL, Field of View Dimension(s) in Float.
pub const FIELD_OF_VIEW_DIMENSIONS_IN_FLOAT: Tag = Tag::new(0x0018, 0x9461);

/// (0018,9462) SQ, Isocenter Reference System Sequence.
pub const ISOCENTER_REFERENCE_SYSTEM_SEQUENCE: Tag = Tag::new(0x0018, 0x9462);

/// (0018,9463) FL, Positioner Isocenter Primary Angle.
pub const POSITIONER_ISOCENTER_PRIMARY_ANGLE: Tag = Tag::new(0x0018, 0x9463);

/// (0018,9464) FL, Positioner Isocenter Secondary Angle.
pub const POSITIONER_ISOCENTER_SECONDARY_ANGLE: Tag = Tag::new(0x0018, 0x9464);

/// (0018,9465) FL, Positioner Isocenter Detector Rotation Angle.
pub const POSITIONER_ISOCENTER_DETECTOR_ROTATION_ANGLE: Tag = Tag::new(0x0018, 0x9465);

/// (0018,9466) FL, Table X Position to Isocenter.
pub const TABLE_X_POSITION_TO_ISOCENTER: Tag = Tag::new(0x0018, 0x9466);

/// (0018,9467) FL, Table Y Position to Isocenter.
pub const TABLE_Y_POSITION_TO_ISOCENTER: Tag = Tag::new(0x0018, 0x9467);

/// (0018,9468) FL, Table Z Position to Isocenter.
pub const TABLE_Z_POSITION_TO_ISOCENTER: Tag = Tag::new(0x0018, 0x9468);

/// (0018,9469) FL, Table Horizontal Rotation Angle.
pub const TABLE_HORIZONTAL_ROTATION_ANGLE: Tag = Tag::new(0x0018, 0x9469);

/// (0018,9470) FL, Table Head Tilt Angle.
pub const TABLE_HEAD_TILT_ANGLE: Tag = Tag::new(0x0018, 0x9470);

/// (0018,9471) FL, Table Cradle Tilt Angle.
pub const TABLE_CRADLE_TILT_ANGLE: Tag = Tag::new(0x0018, 0x9471);

/// (0018,9472) SQ, Frame Display Shutter Sequence.
pub const FRAME_DISPLAY_SHUTTER_SEQUENCE: Tag = Tag::new(0x0018, 0x9472);

/// (0018,9473) FL, Acquired Image Area Dose Product.
pub const ACQUIRED_IMAGE_AREA_DOSE_PRODUCT: Tag = Tag::new(0x0018, 0x9473);

/// (0018,9474) CS, C-arm Positioner Tabletop Relationship.
pub const C_ARM_POSITIONER_TABLETOP_RELATIONSHIP: Tag = Tag::new(0x0018, 0x9474);

/// (0018,9476) SQ, X-Ray Geometry Sequence.
pub const X_RAY_GEOMETRY_SEQUENCE: Tag = Tag::new(0x0018, 0x9476);

/// (0018,9477) SQ, Irradiation Event Identification Sequence.
pub const IRRADIATION_EVENT_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0018, 0x9477);

/// (0018,9504) SQ, X-Ray 3D Frame Type Sequence.
pub const X_RAY_3D_FRAME_TYPE_SEQUENCE: Tag = Tag::new(0x0018, 0x9504);

/// (0018,9506) SQ, Contributing Sources Sequence.
pub const CONTRIBUTING_SOURCES_SEQUENCE: Tag = Tag::new(0x0018, 0x9506);

/// (0018,9507) SQ, X-Ray 3D Acquisition Sequence.
pub const X_RAY_3D_ACQUISITION_SEQUENCE: Tag = Tag::new(0x0018, 0x9507);

/// (0018,9508) FL, Primary Positioner Scan Arc.
pub const PRIMARY_POSITIONER_SCAN_ARC: Tag = Tag::new(0x0018, 0x9508);

/// (0018,9509) FL, Secondary Positioner Scan Arc.
pub const SECONDARY_POSITIONER_SCAN_ARC: Tag = Tag::new(0x0018, 0x9509);

/// (0018,9510) FL, Primary Positioner Scan Start Angle.
pub const PRIMARY_POSITIONER_SCAN_START_ANGLE: Tag = Tag::new(0x0018, 0x9510);

/// (0018,9511) FL, Secondary Positioner Scan Start Angle.
pub const SECONDARY_POSITIONER_SCAN_START_ANGLE: Tag = Tag::new(0x0018, 0x9511);

/// (0018,9514) FL, Primary Positioner Increment.
pub const PRIMARY_POSITIONER_INCREMENT: Tag = Tag::new(0x0018, 0x9514);

/// (0018,9515) FL, Secondary Positioner Increment.
pub const SECONDARY_POSITIONER_INCREMENT: Tag = Tag::new(0x0018, 0x9515);

/// (0018,9516) DT, Start Acquisition DateTime.
pub const START_ACQUISITION_DATE_TIME: Tag = Tag::new(0x0018, 0x9516);

/// (0018,9517) DT, End Acquisition DateTime.
pub const END_ACQUISITION_DATE_TIME: Tag = Tag::new(0x0018, 0x9517);

/// (0018,9518) SS, Primary Positioner Increment Sign.
pub const PRIMARY_POSITIONER_INCREMENT_SIGN: Tag = Tag::new(0x0018, 0x9518);

/// (0018,9519) SS, Secondary Positioner Increment Sign.
pub const SECONDARY_POSITIONER_INCREMENT_SIGN: Tag = Tag::new(0x0018, 0x9519);

/// (0018,9524) LO, Application Name.
pub const APPLICATION_NAME: Tag = Tag::new(0x0018, 0x9524);

/// (0018,9525) LO, Application Version.
pub const APPLICATION_VERSION: Tag = Tag::new(0x0018, 0x9525);

/// (0018,9526) LO, Application Manufacturer.
pub const APPLICATION_MANUFACTURER: Tag = Tag::new(0x0018, 0x9526);

/// (0018,9527) CS, Algorithm Type.
pub const ALGORITHM_TYPE: Tag = Tag::new(0x0018, 0x9527);

/// (0018,9528) LO, Algorithm Description.
pub const ALGORITHM_DESCRIPTION: Tag = Tag::new(0x0018, 0x9528);

/// (0018,9530) SQ, X-Ray 3D Reconstruction Sequence.
pub const X_RAY_3D_RECONSTRUCTION_SEQUENCE: Tag = Tag::new(0x0018, 0x9530);

/// (0018,9531) LO, Reconstruction Description.
pub const RECONSTRUCTION_DESCRIPTION: Tag = Tag::new(0x0018, 0x9531);

/// (0018,9538) SQ, Per Projection Acquisition Sequence.
pub const PER_PROJECTION_ACQUISITION_SEQUENCE: Tag = Tag::new(0x0018, 0x9538);

/// (0018,9541) SQ, Detector Position Sequence.
pub const DETECTOR_POSITION_SEQUENCE: Tag = Tag::new(0x0018, 0x9541);

/// (0018,9542) SQ, X-Ray Acquisition Dose Sequence.
pub const X_RAY_ACQUISITION_DOSE_SEQUENCE: Tag = Tag::new(0x0018, 0x9542);

/// (0018,9543) FD, X-Ray Source Isocenter Primary Angle.
pub const X_RAY_SOURCE_ISOCENTER_PRIMARY_ANGLE: Tag = Tag::new(0x0018, 0x9543);

/// (0018,9544) FD, X-Ray Source Isocenter Secondary Angle.
pub const X_RAY_SOURCE_ISOCENTER_SECONDARY_ANGLE: Tag = Tag::new(0x0018, 0x9544);

/// (0018,9545) FD, Breast Support Isocenter Primary Angle.
pub const BREAST_SUPPORT_ISOCENTER_PRIMARY_ANGLE: Tag = Tag::new(0x0018, 0x9545);

/// (0018,9546) FD, Breast Support Isocenter Secondary Angle.
pub const BREAST_SUPPORT_ISOCENTER_SECONDARY_ANGLE: Tag = Tag::new(0x0018, 0x9546);

/// (0018,9547) FD, Breast Support X Position to Isocenter.
pub const BREAST_SUPPORT_X_POSITION_TO_ISOCENTER: Tag = Tag::new(0x0018, 0x9547);

/// (0018,9548) FD, Breast Support Y Position to Isocenter.
pub const BREAST_SUPPORT_Y_POSITION_TO_ISOCENTER: Tag = Tag::new(0x0018, 0x9548);

/// (0018,9549) FD, Breast Support Z Position to Isocenter.
pub const BREAST_SUPPORT_Z_POSITION_TO_ISOCENTER: Tag = Tag::new(0x0018, 0x9549);

/// (0018,9550) FD, Detector Isocenter Primary Angle.
pub const DETECTOR_ISOCENTER_PRIMARY_ANGLE: Tag = Tag::new(0x0018, 0x9550);

/// (0018,9551) FD, Detector Isocenter Secondary Angle.
pub const DETECTOR_ISOCENTER_SECONDARY_ANGLE: Tag = Tag::new(0x0018, 0x9551);

/// (0018,9552) FD, Detector X Position to Isocenter.
pub const DETECTOR_X_POSITION_TO_ISOCENTER: Tag = Tag::new(0x0018, 0x9552);

/// (0018,9553) FD, Detector Y Position to Isocenter.
pub const DETECTOR_Y_POSITION_TO_ISOCENTER: Tag = Tag::new(0x0018, 0x9553);

/// (0018,9554) FD, Detector Z Position to Isocenter.
pub const DETECTOR_Z_POSITION_TO_ISOCENTER: Tag = Tag::new(0x0018, 0x9554);

/// (0018,9555) SQ, X-Ray Grid Sequence.
pub const X_RAY_GRID_SEQUENCE: Tag = Tag::new(0x0018, 0x9555);

/// (0018,9556) SQ, X-Ray Filter Sequence.
pub const X_RAY_FILTER_SEQUENCE: Tag = Tag::new(0x0018, 0x9556);

/// (0018,9557) FD, Detector Active Area TLHC Position.
pub const DETECTOR_ACTIVE_AREA_TLHC_POSITION: Tag = Tag::new(0x0018, 0x9557);

/// (0018,9558) FD, Detector Active Area Orientation.
pub const DETECTOR_ACTIVE_AREA_ORIENTATION: Tag = Tag::new(0x0018, 0x9558);

/// (0018,9559) CS, Positioner Primary Angle Direction.
pub const POSITIONER_PRIMARY_ANGLE_DIRECTION: Tag = Tag::new(0x0018, 0x9559);

/// (0018,9601) SQ, Diffusion b-matrix Sequence.
pub const DIFFUSION_B_MATRIX_SEQUENCE: Tag = Tag::new(0x0018, 0x9601);

/// (0018,9602) FD, Diffusion b-value XX.
pub const DIFFUSION_B_VALUE_XX: Tag = Tag::new(0x0018, 0x9602);

/// (0018,9603) FD, Diffusion b-value XY.
pub const DIFFUSION_B_VALUE_XY: Tag = Tag::new(0x0018, 0x9603);

/// (0018,9604) FD, Diffusion b-value XZ.
pub const DIFFUSION_B_VALUE_XZ: Tag = Tag::new(0x0018, 0x9604);

/// (0018,9605) FD, Diffusion b-value YY.
pub const DIFFUSION_B_VALUE_YY: Tag = Tag::new(0x0018, 0x9605);

/// (0018,9606) FD, Diffusion b-value YZ.
pub const DIFFUSION_B_VALUE_YZ: Tag = Tag::new(0x0018, 0x9606);

/// (0018,9607) FD, Diffusion b-value ZZ.
pub const DIFFUSION_B_VALUE_ZZ: Tag = Tag::new(0x0018, 0x9607);

/// (0018,9621) SQ, Functional MR Sequence.
pub const FUNCTIONAL_MR_SEQUENCE: Tag = Tag::new(0x0018, 0x9621);

/// (0018,9622) CS, Functional Settling Phase Frames Present.
pub const FUNCTIONAL_SETTLING_PHASE_FRAMES_PRESENT: Tag = Tag::new(0x0018, 0x9622);

/// (0018,9623) DT, Functional Sync Pulse.
pub const FUNCTIONAL_SYNC_PULSE: Tag = Tag::new(0x0018, 0x9623);

/// (0018,9624) CS, Settling Phase Frame.
pub const SETTLING_PHASE_FRAME: Tag = Tag::new(0x0018, 0x9624);

/// (0018,9701) DT, Decay Correction DateTime.
pub const DECAY_CORRECTION_DATE_TIME: Tag = Tag::new(0x0018, 0x9701);

/// (0018,9715) FD, Start Density Threshold.
pub const START_DENSITY_THRESHOLD: Tag = Tag::new(0x0018, 0x9715);

/// (0018,9716) FD, Start Relative Density Difference Threshold.
pub const START_RELATIVE_DENSITY_DIFFERENCE_THRESHOLD: Tag = Tag::new(0x0018, 0x9716);

/// (0018,9717) FD, Start Cardiac Trigger Count Threshold.
pub const START_CARDIAC_TRIGGER_COUNT_THRESHOLD: Tag = Tag::new(0x0018, 0x9717);

/// (0018,9718) FD, Start Respiratory Trigger Count Threshold.
pub const START_RESPIRATORY_TRIGGER_COUNT_THRESHOLD: Tag = Tag::new(0x0018, 0x9718);

/// (0018,9719) FD, Termination Counts Threshold.
pub const TERMINATION_COUNTS_THRESHOLD: Tag = Tag::new(0x0018, 0x9719);

/// (0018,9720) FD, Termination Density Threshold.
pub const TERMINATION_DENSITY_THRESHOLD: Tag = Tag::new(0x0018, 0x9720);

/// (0018,9721) FD, Termination Relative Density Threshold.
pub const TERMINATION_RELATIVE_DENSITY_THRESHOLD: Tag = Tag::new(0x0018, 0x9721);

/// (0018,9722) FD, Termination Time Threshold.
pub const TERMINATION_TIME_THRESHOLD: Tag = Tag::new(0x0018, 0x9722);

/// (0018,9723) FD, Termination Cardiac Trigger Count Threshold.
pub const TERMINATION_CARDIAC_TRIGGER_COUNT_THRESHOLD: Tag = Tag::new(0x0018, 0x9723);

/// (0018,9724) FD, Termination Respiratory Trigger Count Threshold.
pub const TERMINATION_RESPIRATORY_TRIGGER_COUNT_THRESHOLD: Tag = Tag::new(0x0018, 0x9724);

/// (0018,9725) CS, Detector Geometry.
pub const DETECTOR_GEOMETRY: Tag = Tag::new(0x0018, 0x9725);

/// (0018,9726) FD, Transverse Detector Separation.
pub const TRANSVERSE_DETECTOR_SEPARATION: Tag = Tag::new(0x0018, 0x9726);

/// (0018,9727) FD, Axial Detector Dimension.
pub const AXIAL_DETECTOR_DIMENSION: Tag = Tag::new(0x0018, 0x9727);

/// (0018,9729) US, Radiopharmaceutical Agent Number.
pub const RADIOPHARMACEUTICAL_AGENT_NUMBER: Tag = Tag::new(0x0018, 0x9729);

/// (0018,9732) SQ, PET Frame Acquisition Sequence.
pub const PET_FRAME_ACQUISITION_SEQUENCE: Tag = Tag::new(0x0018, 0x9732);

/// (0018,9733) SQ, PET Detector Motion Details Sequence.
pub const PET_DETECTOR_MOTION_DETAILS_SEQUENCE: Tag = Tag::new(0x0018, 0x9733);

/// (0018,9734) SQ, PET Table Dynamics Sequence.
pub const PET_TABLE_DYNAMICS_SEQUENCE: Tag = Tag::new(0x0018, 0x9734);

/// (0018,9735) SQ, PET Position Sequence.
pub const PET_POSITION_SEQUENCE: Tag = Tag::new(0x0018, 0x9735);

/// (0018,9736) SQ, PET Frame Correction Factors Sequence.
pub const PET_FRAME_CORRECTION_FACTORS_SEQUENCE: Tag = Tag::new(0x0018, 0x9736);

/// (0018,9737) SQ, Radiopharmaceutical Usage Sequence.
pub const RADIOPHARMACEUTICAL_USAGE_SEQUENCE: Tag = Tag::new(0x0018, 0x9737);

/// (0018,9738) CS, Attenuation Correction Source.
pub const ATTENUATION_CORRECTION_SOURCE: Tag = Tag::new(0x0018, 0x9738);

/// (0018,9739) US, Number of Iterations.
pub const NUMBER_OF_ITERATIONS: Tag = Tag::new(0x0018, 0x9739);

/// (0018,9740) US, Number of Subsets.
pub const NUMBER_OF_SUBSETS: Tag = Tag::new(0x0018, 0x9740);

/// (0018,9749) SQ, PET Reconstruction Sequence.
pub const PET_RECONSTRUCTION_SEQUENCE: Tag = Tag::new(0x0018, 0x9749);

/// (0018,9751) SQ, PET Frame Type Sequence.
pub const PET_FRAME_TYPE_SEQUENCE: Tag = Tag::new(0x0018, 0x9751);

/// (0018,9755) CS, Time of Flight Information Used.
pub const TIME_OF_FLIGHT_INFORMATION_USED: Tag = Tag::new(0x0018, 0x9755);

/// (0018,9756) CS, Reconstruction Type.
pub const RECONSTRUCTION_TYPE: Tag = Tag::new(0x0018, 0x9756);

/// (0018,9758) CS, Decay Corrected.
pub const DECAY_CORRECTED: Tag = Tag::new(0x0018, 0x9758);

/// (0018,9759) CS, Attenuation Corrected.
pub const ATTENUATION_CORRECTED: Tag = Tag::new(0x0018, 0x9759);

/// (0018,9760) CS, Scatter Corrected.
pub const SCATTER_CORRECTED: Tag = Tag::new(0x0018, 0x9760);

/// (0018,9761) CS, Dead Time Corrected.
pub const DEAD_TIME_CORRECTED: Tag = Tag::new(0x0018, 0x9761);

/// (0018,9762) CS, Gantry Motion Corrected.
pub const GANTRY_MOTION_CORRECTED: Tag = Tag::new(0x0018, 0x9762);

/// (0018,9763) CS, Patient Motion Corrected.
pub const PATIENT_MOTION_CORRECTED: Tag = Tag::new(0x0018, 0x9763);

/// (0018,9764) CS, Count Loss Normalization Corrected.
pub const COUNT_LOSS_NORMALIZATION_CORRECTED: Tag = Tag::new(0x0018, 0x9764);

/// (0018,9765) CS, Randoms Corrected.
pub const RANDOMS_CORRECTED: Tag = Tag::new(0x0018, 0x9765);

/// (0018,9766) CS, Non-uniform Radial Sampling Corrected.
pub const NON_UNIFORM_RADIAL_SAMPLING_CORRECTED: Tag = Tag::new(0x0018, 0x9766);

/// (0018,9767) CS, Sensitivity Calibrated.
pub const SENSITIVITY_CALIBRATED: Tag = Tag::new(0x0018, 0x9767);

/// (0018,9768) CS, Detector Normalization Correction.
pub const DETECTOR_NORMALIZATION_CORRECTION: Tag = Tag::new(0x0018, 0x9768);

/// (0018,9769) CS, Iterative Reconstruction Method.
pub const ITERATIVE_RECONSTRUCTION_METHOD: Tag = Tag::new(0x0018, 0x9769);

/// (0018,9770) CS, Attenuation Correction Temporal Relationship.
pub const ATTENUATION_CORRECTION_TEMPORAL_RELATIONSHIP: Tag = Tag::new(0x0018, 0x9770);

/// (0018,9771) SQ, Patient Physiological State Sequence.
pub const PATIENT_PHYSIOLOGICAL_STATE_SEQUENCE: Tag = Tag::new(0x0018, 0x9771);

/// (0018,9772) SQ, Patient Physiological State Code Sequence.
pub const PATIENT_PHYSIOLOGICAL_STATE_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x9772);

/// (0018,9801) FD, Depth(s) of Focus.
pub const DEPTHS_OF_FOCUS: Tag = Tag::new(0x0018, 0x9801);

/// (0018,9803) SQ, Excluded Intervals Sequence.
pub const EXCLUDED_INTERVALS_SEQUENCE: Tag = Tag::new(0x0018, 0x9803);

/// (0018,9804) DT, Exclusion Start DateTime.
pub const EXCLUSION_START_DATE_TIME: Tag = Tag::new(0x0018, 0x9804);

/// (0018,9805) FD, Exclusion Duration.
pub const EXCLUSION_DURATION: Tag = Tag::new(0x0018, 0x9805);

/// (0018,9806) SQ, US Image Description Sequence.
pub const US_IMAGE_DESCRIPTION_SEQUENCE: Tag = Tag::new(0x0018, 0x9806);

/// (0018,9807) SQ, Image Data Type Sequence.
pub const IMAGE_DATA_TYPE_SEQUENCE: Tag = Tag::new(0x0018, 0x9807);

/// (0018,9808) CS, Data Type.
pub const DATA_TYPE: Tag = Tag::new(0x0018, 0x9808);

/// (0018,9809) SQ, Transducer Scan Pattern Code Sequence.
pub const TRANSDUCER_SCAN_PATTERN_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x9809);

/// (0018,980B) CS, Aliased Data Type.
pub const ALIASED_DATA_TYPE: Tag = Tag::new(0x0018, 0x980B);

/// (0018,980C) CS, Position Measuring Device Used.
pub const POSITION_MEASURING_DEVICE_USED: Tag = Tag::new(0x0018, 0x980C);

/// (0018,980D) SQ, Transducer Geometry Code Sequence.
pub const TRANSDUCER_GEOMETRY_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x980D);

/// (0018,980E) SQ, Transducer Beam Steering Code Sequence.
pub const TRANSDUCER_BEAM_STEERING_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x980E);

/// (0018,980F) SQ, Transducer Application Code Sequence.
pub const TRANSDUCER_APPLICATION_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x980F);

/// (0018,9810) US or SS, Zero Velocity Pixel Value.
pub const ZERO_VELOCITY_PIXEL_VALUE: Tag = Tag::new(0x0018, 0x9810);

/// (0018,9821) SQ, Photoacoustic Excitation Characteristics Sequence.
pub const PHOTOACOUSTIC_EXCITATION_CHARACTERISTICS_SEQUENCE: Tag = Tag::new(0x0018, 0x9821);

/// (0018,9822) FD, Excitation Spectral Width.
pub const EXCITATION_SPECTRAL_WIDTH: Tag = Tag::new(0x0018, 0x9822);

/// (0018,9823) FD, Excitation Energy.
pub const EXCITATION_ENERGY: Tag = Tag::new(0x0018, 0x9823);

/// (0018,9824) FD, Excitation Pulse Duration.
pub const EXCITATION_PULSE_DURATION: Tag = Tag::new(0x0018, 0x9824);

/// (0018,9825) SQ, Excitation Wavelength Sequence.
pub const EXCITATION_WAVELENGTH_SEQUENCE: Tag = Tag::new(0x0018, 0x9825);

/// (0018,9826) FD, Excitation Wavelength.
pub const EXCITATION_WAVELENGTH: Tag = Tag::new(0x0018, 0x9826);

/// (0018,9828) CS, Illumination Translation Flag.
pub const ILLUMINATION_TRANSLATION_FLAG: Tag = Tag::new(0x0018, 0x9828);

/// (0018,9829) CS, Acoustic Coupling Medium Flag.
pub const ACOUSTIC_COUPLING_MEDIUM_FLAG: Tag = Tag::new(0x0018, 0x9829);

/// (0018,982A) SQ, Acoustic Coupling Medium Code Sequence.
pub const ACOUSTIC_COUPLING_MEDIUM_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x982A);

/// (0018,982B) FD, Acoustic Coupling Medium Temperature.
pub const ACOUSTIC_COUPLING_MEDIUM_TEMPERATURE: Tag = Tag::new(0x0018, 0x982B);

/// (0018,982C) SQ, Transducer Response Sequence.
pub const TRANSDUCER_RESPONSE_SEQUENCE: Tag = Tag::new(0x0018, 0x982C);

/// (0018,982D) FD, Center Frequency.
pub const CENTER_FREQUENCY: Tag = Tag::new(0x0018, 0x982D);

/// (0018,982E) FD, Fractional Bandwidth.
pub const FRACTIONAL_BANDWIDTH: Tag = Tag::new(0x0018, 0x982E);

/// (0018,982F) FD, Lower Cutoff Frequency.
pub const LOWER_CUTOFF_FREQUENCY: Tag = Tag::new(0x0018, 0x982F);

/// (0018,9830) FD, Upper Cutoff Frequency.
pub const UPPER_CUTOFF_FREQUENCY: Tag = Tag::new(0x0018, 0x9830);

/// (0018,9831) SQ, Transducer Technology Sequence.
pub const TRANSDUCER_TECHNOLOGY_SEQUENCE: Tag = Tag::new(0x0018, 0x9831);

/// (0018,9832) SQ, Sound Speed Correction Mechanism Code Sequence.
pub const SOUND_SPEED_CORRECTION_MECHANISM_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x9832);

/// (0018,9833) FD, Object Sound Speed.
pub const OBJECT_SOUND_SPEED: Tag = Tag::new(0x0018, 0x9833);

/// (0018,9834) FD, Acoustic Coupling Medium Sound Speed.
pub const ACOUSTIC_COUPLING_MEDIUM_SOUND_SPEED: Tag = Tag::new(0x0018, 0x9834);

/// (0018,9835) SQ, Photoacoustic Image Frame Type Sequence.
pub const PHOTOACOUSTIC_IMAGE_FRAME_TYPE_SEQUENCE: Tag = Tag::new(0x0018, 0x9835);

/// (0018,9836) SQ, Image Data Type Code Sequence.
pub const IMAGE_DATA_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x9836);

/// (0018,9900) LO, Reference Location Label.
pub const REFERENCE_LOCATION_LABEL: Tag = Tag::new(0x0018, 0x9900);

/// (0018,9901) UT, Reference Location Description.
pub const REFERENCE_LOCATION_DESCRIPTION: Tag = Tag::new(0x0018, 0x9901);

/// (0018,9902) SQ, Reference Basis Code Sequence.
pub const REFERENCE_BASIS_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x9902);

/// (0018,9903) SQ, Reference Geometry Code Sequence.
pub const REFERENCE_GEOMETRY_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x9903);

/// (0018,9904) DS, Offset Distance.
pub const OFFSET_DISTANCE: Tag = Tag::new(0x0018, 0x9904);

/// (0018,9905) CS, Offset Direction.
pub const OFFSET_DIRECTION: Tag = Tag::new(0x0018, 0x9905);

/// (0018,9906) SQ, Potential Scheduled Protocol Code Sequence.
pub const POTENTIAL_SCHEDULED_PROTOCOL_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x9906);

/// (0018,9907) SQ, Potential Requested Procedure Code Sequence.
pub const POTENTIAL_REQUESTED_PROCEDURE_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x9907);

/// (0018,9908) UC, Potential Reasons for Procedure.
pub const POTENTIAL_REASONS_FOR_PROCEDURE: Tag = Tag::new(0x0018, 0x9908);

/// (0018,9909) SQ, Potential Reasons for Procedure Code Sequence.
pub const POTENTIAL_REASONS_FOR_PROCEDURE_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x9909);

/// (0018,990A) UC, Potential Diagnostic Tasks.
pub const POTENTIAL_DIAGNOSTIC_TASKS: Tag = Tag::new(0x0018, 0x990A);

/// (0018,990B) SQ, Contraindications Code Sequence.
pub const CONTRAINDICATIONS_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x990B);

/// (0018,990C) SQ, Referenced Defined Protocol Sequence.
pub const REFERENCED_DEFINED_PROTOCOL_SEQUENCE: Tag = Tag::new(0x0018, 0x990C);

/// (0018,990D) SQ, Referenced Performed Protocol Sequence.
pub const REFERENCED_PERFORMED_PROTOCOL_SEQUENCE: Tag = Tag::new(0x0018, 0x990D);

/// (0018,990E) SQ, Predecessor Protocol Sequence.
pub const PREDECESSOR_PROTOCOL_SEQUENCE: Tag = Tag::new(0x0018, 0x990E);

/// (0018,990F) UT, Protocol Planning Information.
pub const PROTOCOL_PLANNING_INFORMATION: Tag = Tag::new(0x0018, 0x990F);

/// (0018,9910) UT, Protocol Design Rationale.
pub const PROTOCOL_DESIGN_RATIONALE: Tag = Tag::new(0x0018, 0x9910);

/// (0018,9911) SQ, Patient Specification Sequence.
pub const PATIENT_SPECIFICATION_SEQUENCE: Tag = Tag::new(0x0018, 0x9911);

/// (0018,9912) SQ, Model Specification Sequence.
pub const MODEL_SPECIFICATION_SEQUENCE: Tag = Tag::new(0x0018, 0x9912);

/// (0018,9913) SQ, Parameters Specification Sequence.
pub const PARAMETERS_SPECIFICATION_SEQUENCE: Tag = Tag::new(0x0018, 0x9913);

/// (0018,9914) SQ, Instruction Sequence.
pub const INSTRUCTION_SEQUENCE: Tag = Tag::new(0x0018, 0x9914);

/// (0018,9915) US, Instruction Index.
pub const INSTRUCTION_INDEX: Tag = Tag::new(0x0018, 0x9915);

/// (0018,9916) LO, Instruction Text.
pub const INSTRUCTION_TEXT: Tag = Tag::new(0x0018, 0x9916);

/// (0018,9917) UT, Instruction Description.
pub const INSTRUCTION_DESCRIPTION: Tag = Tag::new(0x0018, 0x9917);

/// (0018,9918) CS, Instruction Performed Flag.
pub const INSTRUCTION_PERFORMED_FLAG: Tag = Tag::new(0x0018, 0x9918);

/// (0018,9919) DT, Instruction Performed DateTime.
pub const INSTRUCTION_PERFORMED_DATE_TIME: Tag = Tag::new(0x0018, 0x9919);

/// (0018,991A) UT, Instruction Performance Comment.
pub const INSTRUCTION_PERFORMANCE_COMMENT: Tag = Tag::new(0x0018, 0x991A);

/// (0018,991B) SQ, Patient Positioning Instruction Sequence.
pub const PATIENT_POSITIONING_INSTRUCTION_SEQUENCE: Tag = Tag::new(0x0018, 0x991B);

/// (0018,991C) SQ, Positioning Method Code Sequence.
pub const POSITIONING_METHOD_CODE_SEQUENCE: Tag = Tag::new(0x0018, 0x991C);

/// (0018,991D) SQ, Positioning Landmark Sequence.
pub const POSITIONING_LANDMARK_SEQUENCE: Tag = Tag::new(0x0018, 0x991D);

/// (0018,991E) UI, Target Frame of Reference UID.
pub const TARGET_FRAME_OF_REFERENCE_UID: Tag = Tag::new(0x0018, 0x991E);

/// (0018,991F) SQ, Acquisition Protocol Element Specification Sequence.
pub const ACQUISITION_PROTOCOL_ELEMENT_SPECIFICATION_SEQUENCE: Tag = Tag::new(0x0018, 0x991F);

/// (0018,9920) SQ, Acquisition Protocol Element Sequence.
pub const ACQUISITION_PROTOCOL_ELEMENT_SEQUENCE: Tag = Tag::new(0x0018, 0x9920);

/// (0018,9921) US, Protocol Element Number.
pub const PROTOCOL_ELEMENT_NUMBER: Tag = Tag::new(0x0018, 0x9921);

/// (0018,9922) LO, Protocol Element Name.
pub const PROTOCOL_ELEMENT_NAME: Tag = Tag::new(0x0018, 0x9922);

/// (0018,9923) UT, Protocol Element Characteristics Summary.
pub const PROTOCOL_ELEMENT_CHARACTERISTICS_SUMMARY: Tag = Tag::new(0x0018, 0x9923);

/// (0018,9924) UT, Protocol Element Purpose.
pub const PROTOCOL_ELEMENT_PURPOSE: Tag = Tag::new(0x0018, 0x9924);

/// (0018,9930) CS, Acquisition Motion.
pub const ACQUISITION_MOTION: Tag = Tag::new(0x0018, 0x9930);

/// (0018,9931) SQ, Acquisition Start Location Sequence.
pub const ACQUISITION_START_LOCATION_SEQUENCE: Tag = Tag::new(0x0018, 0x9931);

/// (0018,9932) SQ, Acquisition End Location Sequence.
pub const ACQUISITION_END_LOCATION_SEQUENCE: Tag = Tag::new(0x0018, 0x9932);

/// (0018,9933) SQ, Reconstruction Protocol Element Specification Sequence.
pub const RECONSTRUCTION_PROTOCOL_ELEMENT_SPECIFICATION_SEQUENCE: Tag = Tag::new(0x0018, 0x9933);

/// (0018,9934) SQ, Reconstruction Protocol Element Sequence.
pub const RECONSTRUCTION_PROTOCOL_ELEMENT_SEQUENCE: Tag = Tag::new(0x0018, 0x9934);

/// (0018,9935) SQ, Storage Protocol Element Specification Sequence.
pub const STORAGE_PROTOCOL_ELEMENT_SPECIFICATION_SEQUENCE: Tag = Tag::new(0x0018, 0x9935);

/// (0018,9936) SQ, Storage Protocol Element Sequence.
pub const STORAGE_PROTOCOL_ELEMENT_SEQUENCE: Tag = Tag::new(0x0018, 0x9936);

/// (0018,9937) LO, Requested Series Description.
pub const REQUESTED_SERIES_DESCRIPTION: Tag = Tag::new(0x0018, 0x9937);

/// (0018,9938) US, Source Acquisition Protocol Element Number.
pub const SOURCE_ACQUISITION_PROTOCOL_ELEMENT_NUMBER: Tag = Tag::new(0x0018, 0x9938);

/// (0018,9939) US, Source Acquisition Beam Number.
pub const SOURCE_ACQUISITION_BEAM_NUMBER: Tag = Tag::new(0x0018, 0x9939);

/// (0018,993A) US, Source Reconstruction Protocol Element Number.
pub const SOURCE_RECONSTRUCTION_PROTOCOL_ELEMENT_NUMBER: Tag = Tag::new(0x0018, 0x993A);

/// (0018,993B) SQ, Reconstruction Start Location Sequence.
pub const RECONSTRUCTION_START_LOCATION_SEQUENCE: Tag = Tag::new(0x0018, 0x993B);

/// (0018,993C) SQ, Reconstruction End Location Sequence.
pub const RECONSTRUCTION_END_LOCATION_SEQUENCE: Tag = Tag::new(0x0018, 0x993C);

/// (0018,993D) SQ, Reconstruction Algorithm Sequence.
pub const RECONSTRUCTION_ALGORITHM_SEQUENCE: Tag = Tag::new(0x0018, 0x993D);

/// (0018,993E) SQ, Reconstruction Target Center Location Sequence.
pub const RECONSTRUCTION_TARGET_CENTER_LOCATION_SEQUENCE: Tag = Tag::new(0x0018, 0x993E);

/// (0018,9941) UT, Image Filter Description.
pub const IMAGE_FILTER_DESCRIPTION: Tag = Tag::new(0x0018, 0x9941);

/// (0018,9942) FD, CTDIvol Notification Trigger.
pub const CTDIVOL_NOTIFICATION_TRIGGER: Tag = Tag::new(0x0018, 0x9942);

/// (0018,9943) FD, DLP Notification Trigger.
pub const DLP_NOTIFICATION_TRIGGER: Tag = Tag::new(0x0018, 0x9943);

/// (0018,9944) CS, Auto KVP Selection Type.
pub const AUTO_KVP_SELECTION_TYPE: Tag = Tag::new(0x0018, 0x9944);

/// (0018,9945) FD, Auto KVP Upper Bound.
pub const AUTO_KVP_UPPER_BOUND: Tag = Tag::new(0x0018, 0x9945);

/// (0018,9946) FD, Auto KVP Lower Bound.
pub const AUTO_KVP_LOWER_BOUND: Tag = Tag::new(0x0018, 0x9946);

/// (0018,9947) CS, Protocol Defined Patient Position.
pub const PROTOCOL_DEFINED_PATIENT_POSITION: Tag = Tag::new(0x0018, 0x9947);

/// (0018,A001) SQ, Contributing Equipment Sequence.
pub const CONTRIBUTING_EQUIPMENT_SEQUENCE: Tag = Tag::new(0x0018, 0xA001);

/// (0018,A002) DT, Contribution DateTime.
pub const CONTRIBUTION_DATE_TIME: Tag = Tag::new(0x0018, 0xA002);

/// (0018,A003) ST, Contribution Description.
pub const CONTRIBUTION_DESCRIPTION: Tag = Tag::new(0x0018, 0xA003);

/// (0020,000D) UI, Study Instance UID.
pub const STUDY_INSTANCE_UID: Tag = Tag::new(0x0020, 0x000D);

/// (0020,000E) UI, Series Instance UID.
pub const SERIES_INSTANCE_UID: Tag = Tag::new(0x0020, 0x000E);

/// (0020,0010) SH, Study ID.
pub const STUDY_ID: Tag = Tag::new(0x0020, 0x0010);

/// (0020,0011) IS, Series Number.
pub const SERIES_NUMBER: Tag = Tag::new(0x0020, 0x0011);

/// (0020,0012) IS, Acquisition Number.
pub const ACQUISITION_NUMBER: Tag = Tag::new(0x0020, 0x0012);

/// (0020,0013) IS, Instance Number.
pub const INSTANCE_NUMBER: Tag = Tag::new(0x0020, 0x0013);

/// (0020,0014) IS, Isotope Number. Retired.
pub const ISOTOPE_NUMBER: Tag = Tag::new(0x0020, 0x0014);

/// (0020,0015) IS, Phase Number. Retired.
pub const PHASE_NUMBER: Tag = Tag::new(0x0020, 0x0015);

/// (0020,0016) IS, Interval Number. Retired.
pub const INTERVAL_NUMBER: Tag = Tag::new(0x0020, 0x0016);

/// (0020,0017) IS, Time Slot Number. Retired.
pub const TIME_SLOT_NUMBER: Tag = Tag::new(0x0020, 0x0017);

/// (0020,0018) IS, Angle Number. Retired.
pub const ANGLE_NUMBER: Tag = Tag::new(0x0020, 0x0018);

/// (0020,0019) IS, Item Number.
pub const ITEM_NUMBER: Tag = Tag::new(0x0020, 0x0019);

/// (0020,0020) CS, Patient Orientation.
pub const PATIENT_ORIENTATION: Tag = Tag::new(0x0020, 0x0020);

/// (0020,0022) IS, Overlay Number. Retired.
pub const OVERLAY_NUMBER: Tag = Tag::new(0x0020, 0x0022);

/// (0020,0024) IS, Curve Number. Retired.
pub const CURVE_NUMBER: Tag = Tag::new(0x0020, 0x0024);

/// (0020,0026) IS, LUT Number. Retired.
pub const LUT_NUMBER: Tag = Tag::new(0x0020, 0x0026);

/// (0020,0027) LO, Pyramid Label.
pub const PYRAMID_LABEL: Tag = Tag::new(0x0020, 0x0027);

/// (0020,0030) DS, Image Position. Retired.
pub const IMAGE_POSITION: Tag = Tag::new(0x0020, 0x0030);

/// (0020,0032) DS, Image Position (Patient).
pub const IMAGE_POSITION_PATIENT: Tag = Tag::new(0x0020, 0x0032);

/// (0020,0035) DS, Image Orientation. Retired.
pub const IMAGE_ORIENTATION: Tag = Tag::new(0x0020, 0x0035);

/// (0020,0037) DS, Image Orientation (Patient).
pub const IMAGE_ORIENTATION_PATIENT: Tag = Tag::new(0x0020, 0x0037);

/// (0020,0050) DS, Location. Retired.
pub const LOCATION: Tag = Tag::new(0x0020, 0x0050);

/// (0020,0052) UI, Frame of Reference UID.
pub const FRAME_OF_REFERENCE_UID: Tag = Tag::new(0x0020, 0x0052);

/// (0020,0060) CS, Laterality.
pub const LATERALITY: Tag = Tag::new(0x0020, 0x0060);

/// (0020,0062) CS, Image Laterality.
pub const IMAGE_LATERALITY: Tag = Tag::new(0x0020, 0x0062);

/// (0020,0070) LO, Image Geometry Type. Retired.
pub const IMAGE_GEOMETRY_TYPE: Tag = Tag::new(0x0020, 0x0070);

/// (0020,0080) CS, Masking Image. Retired.
pub const MASKING_IMAGE: Tag = Tag::new(0x0020, 0x0080);

/// (0020,00AA) IS, Report Number. Retired.
pub const REPORT_NUMBER: Tag = Tag::new(0x0020, 0x00AA);

/// (0020,0100) IS, Temporal Position Identifier.
pub const TEMPORAL_POSITION_IDENTIFIER: Tag = Tag::new(0x0020, 0x0100);

/// (0020,0105) IS, Number of Temporal Positions.
pub const NUMBER_OF_TEMPORAL_POSITIONS: Tag = Tag::new(0x0020, 0x0105);

/// (0020,0110) DS, Temporal Resolution.
pub const TEMPORAL_RESOLUTION: Tag = Tag::new(0x0020, 0x0110);

/// (0020,0200) UI, Synchronization Frame of Reference UID.
pub const SYNCHRONIZATION_FRAME_OF_REFERENCE_UID: Tag = Tag::new(0x0020, 0x0200);

/// (0020,0242) UI, SOP Instance UID of Concatenation Source.
pub const SOP_INSTANCE_UID_OF_CONCATENATION_SOURCE: Tag = Tag::new(0x0020, 0x0242);

/// (0020,1000) IS, Series in Study. Retired.
pub const SERIES_IN_STUDY: Tag = Tag::new(0x0020, 0x1000);

/// (0020,1001) IS, Acquisitions in Series. Retired.
pub const ACQUISITIONS_IN_SERIES: Tag = Tag::new(0x0020, 0x1001);

/// (0020,1002) IS, Images in Acquisition.
pub const IMAGES_IN_ACQUISITION: Tag = Tag::new(0x0020, 0x1002);

/// (0020,1003) IS, Images in Series. Retired.
pub const IMAGES_IN_SERIES: Tag = Tag::new(0x0020, 0x1003);

/// (0020,1004) IS, Acquisitions in Study. Retired.
pub const ACQUISITIONS_IN_STUDY: Tag = Tag::new(0x0020, 0x1004);

/// (0020,1005) IS, Images in Study. Retired.
pub const IMAGES_IN_STUDY: Tag = Tag::new(0x0020, 0x1005);

/// (0020,1020) LO, Reference. Retired.
pub const REFERENCE: Tag = Tag::new(0x0020, 0x1020);

/// (0020,103F) LO, Target Position Reference Indicator.
pub const TARGET_POSITION_REFERENCE_INDICATOR: Tag = Tag::new(0x0020, 0x103F);

/// (0020,1040) LO, Position Reference Indicator.
pub const POSITION_REFERENCE_INDICATOR: Tag = Tag::new(0x0020, 0x1040);

/// (0020,1041) DS, Slice Location.
pub const SLICE_LOCATION: Tag = Tag::new(0x0020, 0x1041);

/// (0020,1070) IS, Other Study Numbers. Retired.
pub const OTHER_STUDY_NUMBERS: Tag = Tag::new(0x0020, 0x1070);

/// (0020,1200) IS, Number of Patient Related Studies.
pub const NUMBER_OF_PATIENT_RELATED_STUDIES: Tag = Tag::new(0x0020, 0x1200);

/// (0020,1202) IS, Number of Patient Related Series.
pub const NUMBER_OF_PATIENT_RELATED_SERIES: Tag = Tag::new(0x0020, 0x1202);

/// (0020,1204) IS, Number of Patient Related Instances.
pub const NUMBER_OF_PATIENT_RELATED_INSTANCES: Tag = Tag::new(0x0020, 0x1204);

/// (0020,1206) IS, Number of Study Related Series.
pub const NUMBER_OF_STUDY_RELATED_SERIES: Tag = Tag::new(0x0020, 0x1206);

/// (0020,1208) IS, Number of Study Related Instances.
pub const NUMBER_OF_STUDY_RELATED_INSTANCES: Tag = Tag::new(0x0020, 0x1208);

/// (0020,1209) IS, Number of Series Related Instances.
pub const NUMBER_OF_SERIES_RELATED_INSTANCES: Tag = Tag::new(0x0020, 0x1209);

/// (0020,3401) CS, Modifying Device ID. Retired.
pub const MODIFYING_DEVICE_ID: Tag = Tag::new(0x0020, 0x3401);

/// (0020,3402) CS, Modified Image ID. Retired.
pub const MODIFIED_IMAGE_ID: Tag = Tag::new(0x0020, 0x3402);

/// (0020,3403) DA, Modified Image Date. Retired.
pub const MODIFIED_IMAGE_DATE: Tag = Tag::new(0x0020, 0x3403);

/// (0020,3404) LO, Modifying Device Manufacturer. Retired.
pub const MODIFYING_DEVICE_MANUFACTURER: Tag = Tag::new(0x0020, 0x3404);

/// (0020,3405) TM, Modified Image Time. Retired.
pub const MODIFIED_IMAGE_TIME: Tag = Tag::new(0x0020, 0x3405);

/// (0020,3406) LO, Modified Image Description. Retired.
pub const MODIFIED_IMAGE_DESCRIPTION: Tag = Tag::new(0x0020, 0x3406);

/// (0020,4000) LT, Image Comments.
pub const IMAGE_COMMENTS: Tag = Tag::new(0x0020, 0x4000);

/// (0020,5000) AT, Original Image Identification. Retired.
pub const ORIGINAL_IMAGE_IDENTIFICATION: Tag = Tag::new(0x0020, 0x5000);

/// (0020,5002) LO, Original Image Identification Nomenclature. Retired.
pub const ORIGINAL_IMAGE_IDENTIFICATION_NOMENCLATURE: Tag = Tag::new(0x0020, 0x5002);

/// (0020,9056) SH, Stack ID.
pub const STACK_ID: Tag = Tag::new(0x0020, 0x9056);

/// (0020,9057) UL, In-Stack Position Number.
pub const IN_STACK_POSITION_NUMBER: Tag = Tag::new(0x0020, 0x9057);

/// (0020,9071) SQ, Frame Anatomy Sequence.
pub const FRAME_ANATOMY_SEQUENCE: Tag = Tag::new(0x0020, 0x9071);

/// (0020,9072) CS, Frame Laterality.
pub const FRAME_LATERALITY: Tag = Tag::new(0x0020, 0x9072);

/// (0020,9111) SQ, Frame Content Sequence.
pub const FRAME_CONTENT_SEQUENCE: Tag = Tag::new(0x0020, 0x9111);

/// (0020,9113) SQ, Plane Position Sequence.
pub const PLANE_POSITION_SEQUENCE: Tag = Tag::new(0x0020, 0x9113);

/// (0020,9116) SQ, Plane Orientation Sequence.
pub const PLANE_ORIENTATION_SEQUENCE: Tag = Tag::new(0x0020, 0x9116);

/// (0020,9128) UL, Temporal Position Index.
pub const TEMPORAL_POSITION_INDEX: Tag = Tag::new(0x0020, 0x9128);

/// (0020,9153) FD, Nominal Cardiac Trigger Delay Time.
pub const NOMINAL_CARDIAC_TRIGGER_DELAY_TIME: Tag = Tag::new(0x0020, 0x9153);

/// (0020,9154) FL, Nominal Cardiac Trigger Time Prior To R-Peak.
pub const NOMINAL_CARDIAC_TRIGGER_TIME_PRIOR_TO_R_PEAK: Tag = Tag::new(0x0020, 0x9154);

/// (0020,9155) FL, Actual Cardiac Trigger Time Prior To R-Peak.
pub const ACTUAL_CARDIAC_TRIGGER_TIME_PRIOR_TO_R_PEAK: Tag = Tag::new(0x0020, 0x9155);

/// (0020,9156) US, Frame Acquisition Number.
pub const FRAME_ACQUISITION_NUMBER: Tag = Tag::new(0x0020, 0x9156);

/// (0020,9157) UL, Dimension Index Values.
pub const DIMENSION_INDEX_VALUES: Tag = Tag::new(0x0020, 0x9157);

/// (0020,9158) LT, Frame Comments.
pub const FRAME_COMMENTS: Tag = Tag::new(0x0020, 0x9158);

/// (0020,9161) UI, Concatenation UID.
pub const CONCATENATION_UID: Tag = Tag::new(0x0020, 0x9161);

/// (0020,9162) US, In-concatenation Number.
pub const IN_CONCATENATION_NUMBER: Tag = Tag::new(0x0020, 0x9162);

/// (0020,9163) US, In-concatenation Total Number.
pub const IN_CONCATENATION_TOTAL_NUMBER: Tag = Tag::new(0x0020, 0x9163);

/// (0020,9164) UI, Dimension Organization UID.
pub const DIMENSION_ORGANIZATION_UID: Tag = Tag::new(0x0020, 0x9164);

/// (0020,9165) AT, Dimension Index Pointer.
pub const DIMENSION_INDEX_POINTER: Tag = Tag::new(0x0020, 0x9165);

/// (0020,9167) AT, Functional Group Pointer.
pub const FUNCTIONAL_GROUP_POINTER: Tag = Tag::new(0x0020, 0x9167);

/// (0020,9170) SQ, Unassigned Shared Converted Attributes Sequence.
pub const UNASSIGNED_SHARED_CONVERTED_ATTRIBUTES_SEQUENCE: Tag = Tag::new(0x0020, 0x9170);

/// (0020,9171) SQ, Unassigned Per-Frame Converted Attributes Sequence.
pub const UNASSIGNED_PER_FRAME_CONVERTED_ATTRIBUTES_SEQUENCE: Tag = Tag::new(0x0020, 0x9171);

/// (0020,9172) SQ, Conversion Source Attributes Sequence.
pub const CONVERSION_SOURCE_ATTRIBUTES_SEQUENCE: Tag = Tag::new(0x0020, 0x9172);

/// (0020,9213) LO, Dimension Index Private Creator.
pub const DIMENSION_INDEX_PRIVATE_CREATOR: Tag = Tag::new(0x0020, 0x9213);

/// (0020,9221) SQ, Dimension Organization Sequence.
pub const DIMENSION_ORGANIZATION_SEQUENCE: Tag = Tag::new(0x0020, 0x9221);

/// (0020,9222) SQ, Dimension Index Sequence.
pub const DIMENSION_INDEX_SEQUENCE: Tag = Tag::new(0x0020, 0x9222);

/// (0020,9228) UL, Concatenation Frame Offset Number.
pub const CONCATENATION_FRAME_OFFSET_NUMBER: Tag = Tag::new(0x0020, 0x9228);

/// (0020,9238) LO, Functional Group Private Creator.
pub const FUNCTIONAL_GROUP_PRIVATE_CREATOR: Tag = Tag::new(0x0020, 0x9238);

/// (0020,9241) FL, Nominal Percentage of Cardiac Phase.
pub const NOMINAL_PERCENTAGE_OF_CARDIAC_PHASE: Tag = Tag::new(0x0020, 0x9241);

/// (0020,9245) FL, Nominal Percentage of Respiratory Phase.
pub const NOMINAL_PERCENTAGE_OF_RESPIRATORY_PHASE: Tag = Tag::new(0x0020, 0x9245);

/// (0020,9246) FL, Starting Respiratory Amplitude.
pub const STARTING_RESPIRATORY_AMPLITUDE: Tag = Tag::new(0x0020, 0x9246);

/// (0020,9247) CS, Starting Respiratory Phase.
pub const STARTING_RESPIRATORY_PHASE: Tag = Tag::new(0x0020, 0x9247);

/// (0020,9248) FL, Ending Respiratory Amplitude.
pub const ENDING_RESPIRATORY_AMPLITUDE: Tag = Tag::new(0x0020, 0x9248);

/// (0020,9249) CS, Ending Respiratory Phase.
pub const ENDING_RESPIRATORY_PHASE: Tag = Tag::new(0x0020, 0x9249);

/// (0020,9250) CS, Respiratory Trigger Type.
pub const RESPIRATORY_TRIGGER_TYPE: Tag = Tag::new(0x0020, 0x9250);

/// (0020,9251) FD, R-R Interval Time Nominal.
pub const RR_INTERVAL_TIME_NOMINAL: Tag = Tag::new(0x0020, 0x9251);

/// (0020,9252) FD, Actual Cardiac Trigger Delay Time.
pub const ACTUAL_CARDIAC_TRIGGER_DELAY_TIME: Tag = Tag::new(0x0020, 0x9252);

/// (0020,9253) SQ, Respiratory Synchronization Sequence.
pub const RESPIRATORY_SYNCHRONIZATION_SEQUENCE: Tag = Tag::new(0x0020, 0x9253);

/// (0020,9254) FD, Respiratory Interval Time.
pub const RESPIRATORY_INTERVAL_TIME: Tag = Tag::new(0x0020, 0x9254);

/// (0020,9255) FD, Nominal Respiratory Trigger Delay Time.
pub const NOMINAL_RESPIRATORY_TRIGGER_DELAY_TIME: Tag = Tag::new(0x0020, 0x9255);

/// (0020,9256) FD, Respiratory Trigger Delay Threshold.
pub const RESPIRATORY_TRIGGER_DELAY_THRESHOLD: Tag = Tag::new(0x0020, 0x9256);

/// (0020,9257) FD, Actual Respiratory Trigger Delay Time.
pub const ACTUAL_RESPIRATORY_TRIGGER_DELAY_TIME: Tag = Tag::new(0x0020, 0x9257);

/// (0020,9301) FD, Image Position (Volume).
pub const IMAGE_POSITION_VOLUME: Tag = Tag::new(0x0020, 0x9301);

/// (0020,9302) FD, Image Orientation (Volume).
pub const IMAGE_ORIENTATION_VOLUME: Tag = Tag::new(0x0020, 0x9302);

/// (0020,9307) CS, Ultrasound Acquisition Geometry.
pub const ULTRASOUND_ACQUISITION_GEOMETRY: Tag = Tag::new(0x0020, 0x9307);

/// (0020,9308) FD, Apex Position.
pub const APEX_POSITION: Tag = Tag::new(0x0020, 0x9308);

/// (0020,9309) FD, Volume to Transducer Mapping Matrix.
pub const VOLUME_TO_TRANSDUCER_MAPPING_MATRIX: Tag = Tag::new(0x0020, 0x9309);

/// (0020,930A) FD, Volume to Table Mapping Matrix.
pub const VOLUME_TO_TABLE_MAPPING_MATRIX: Tag = Tag::new(0x0020, 0x930A);

/// (0020,930B) CS, Volume to Transducer Relationship.
pub const VOLUME_TO_TRANSDUCER_RELATIONSHIP: Tag = Tag::new(0x0020, 0x930B);

/// (0020,930C) CS, Patient Frame of Reference Source.
pub const PATIENT_FRAME_OF_REFERENCE_SOURCE: Tag = Tag::new(0x0020, 0x930C);

/// (0020,930D) FD, Temporal Position Time Offset.
pub const TEMPORAL_POSITION_TIME_OFFSET: Tag = Tag::new(0x0020, 0x930D);

/// (0020,930E) SQ, Plane Position (Volume) Sequence.
pub const PLANE_POSITION_VOLUME_SEQUENCE: Tag = Tag::new(0x0020, 0x930E);

/// (0020,930F) SQ, Plane Orientation (Volume) Sequence.
pub const PLANE_ORIENTATION_VOLUME_SEQUENCE: Tag = Tag::new(0x0020, 0x930F);

/// (0020,9310) SQ, Temporal Position Sequence.
pub const TEMPORAL_POSITION_SEQUENCE: Tag = Tag::new(0x0020, 0x9310);

/// (0020,9311) CS, Dimension Organization Type.
pub const DIMENSION_ORGANIZATION_TYPE: Tag = Tag::new(0x0020, 0x9311);

/// (0020,9312) UI, Volume Frame of Reference UID.
pub const VOLUME_FRAME_OF_REFERENCE_UID: Tag = Tag::new(0x0020, 0x9312);

/// (0020,9313) UI, Table Frame of Reference UID.
pub const TABLE_FRAME_OF_REFERENCE_UID: Tag = Tag::new(0x0020, 0x9313);

/// (0020,9421) LO, Dimension Description Label.
pub const DIMENSION_DESCRIPTION_LABEL: Tag = Tag::new(0x0020, 0x9421);

/// (0020,9450) SQ, Patient Orientation in Frame Sequence.
pub const PATIENT_ORIENTATION_IN_FRAME_SEQUENCE: Tag = Tag::new(0x0020, 0x9450);

/// (0020,9453) LO, Frame Label.
pub const FRAME_LABEL: Tag = Tag::new(0x0020, 0x9453);

/// (0020,9518) US, Acquisition Index.
pub const ACQUISITION_INDEX: Tag = Tag::new(0x0020, 0x9518);

/// (0020,9529) SQ, Contributing SOP Instances Reference Sequence.
pub const CONTRIBUTING_SOP_INSTANCES_REFERENCE_SEQUENCE: Tag = Tag::new(0x0020, 0x9529);

/// (0020,9536) US, Reconstruction Index.
pub const RECONSTRUCTION_INDEX: Tag = Tag::new(0x0020, 0x9536);

/// (0022,0001) US, Light Path Filter Pass-Through Wavelength.
pub const LIGHT_PATH_FILTER_PASS_THROUGH_WAVELENGTH: Tag = Tag::new(0x0022, 0x0001);

/// (0022,0002) US, Light Path Filter Pass Band.
pub const LIGHT_PATH_FILTER_PASS_BAND: Tag = Tag::new(0x0022, 0x0002);

/// (0022,0003) US, Image Path Filter Pass-Through Wavelength.
pub const IMAGE_PATH_FILTER_PASS_THROUGH_WAVELENGTH: Tag = Tag::new(0x0022, 0x0003);

/// (0022,0004) US, Image Path Filter Pass Band.
pub const IMAGE_PATH_FILTER_PASS_BAND: Tag = Tag::new(0x0022, 0x0004);

/// (0022,0005) CS, Patient Eye Movement Commanded.
pub const PATIENT_EYE_MOVEMENT_COMMANDED: Tag = Tag::new(0x0022, 0x0005);

/// (0022,0006) SQ, Patient Eye Movement Command Code Sequence.
pub const PATIENT_EYE_MOVEMENT_COMMAND_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x0006);

/// (0022,0007) FL, Spherical Lens Power.
pub const SPHERICAL_LENS_POWER: Tag = Tag::new(0x0022, 0x0007);

/// (0022,0008) FL, Cylinder Lens Power.
pub const CYLINDER_LENS_POWER: Tag = Tag::new(0x0022, 0x0008);

/// (0022,0009) FL, Cylinder Axis.
pub const CYLINDER_AXIS: Tag = Tag::new(0x0022, 0x0009);

/// (0022,000A) FL, Emmetropic Magnification.
pub const EMMETROPIC_MAGNIFICATION: Tag = Tag::new(0x0022, 0x000A);

/// (0022,000B) FL, Intra Ocular Pressure.
pub const INTRA_OCULAR_PRESSURE: Tag = Tag::new(0x0022, 0x000B);

/// (0022,000C) FL, Horizontal Field of View.
pub const HORIZONTAL_FIELD_OF_VIEW: Tag = Tag::new(0x0022, 0x000C);

/// (0022,000D) CS, Pupil Dilated.
pub const PUPIL_DILATED: Tag = Tag::new(0x0022, 0x000D);

/// (0022,000E) FL, Degree of Dilation.
pub const DEGREE_OF_DILATION: Tag = Tag::new(0x0022, 0x000E);

/// (0022,000F) FD, Vertex Distance.
pub const VERTEX_DISTANCE: Tag = Tag::new(0x0022, 0x000F);

/// (0022,0010) FL, Stereo Baseline Angle.
pub const STEREO_BASELINE_ANGLE: Tag = Tag::new(0x0022, 0x0010);

/// (0022,0011) FL, Stereo Baseline Displacement.
pub const STEREO_BASELINE_DISPLACEMENT: Tag = Tag::new(0x0022, 0x0011);

/// (0022,0012) FL, Stereo Horizontal Pixel Offset.
pub const STEREO_HORIZONTAL_PIXEL_OFFSET: Tag = Tag::new(0x0022, 0x0012);

/// (0022,0013) FL, Stereo Vertical Pixel Offset.
pub const STEREO_VERTICAL_PIXEL_OFFSET: Tag = Tag::new(0x0022, 0x0013);

/// (0022,0014) FL, Stereo Rotation.
pub const STEREO_ROTATION: Tag = Tag::new(0x0022, 0x0014);

/// (0022,0015) SQ, Acquisition Device Type Code Sequence.
pub const ACQUISITION_DEVICE_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x0015);

/// (0022,0016) SQ, Illumination Type Code Sequence.
pub const ILLUMINATION_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x0016);

/// (0022,0017) SQ, Light Path Filter Type Stack Code Sequence.
pub const LIGHT_PATH_FILTER_TYPE_STACK_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x0017);

/// (0022,0018) SQ, Image Path Filter Type Stack Code Sequence.
pub const IMAGE_PATH_FILTER_TYPE_STACK_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x0018);

/// (0022,0019) SQ, Lenses Code Sequence.
pub const LENSES_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x0019);

/// (0022,001A) SQ, Channel Description Code Sequence.
pub const CHANNEL_DESCRIPTION_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x001A);

/// (0022,001B) SQ, Refractive State Sequence.
pub const REFRACTIVE_STATE_SEQUENCE: Tag = Tag::new(0x0022, 0x001B);

/// (0022,001C) SQ, Mydriatic Agent Code Sequence.
pub const MYDRIATIC_AGENT_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x001C);

/// (0022,001D) SQ, Relative Image Position Code Sequence.
pub const RELATIVE_IMAGE_POSITION_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x001D);

/// (0022,001E) FL, Camera Angle of View.
pub const CAMERA_ANGLE_OF_VIEW: Tag = Tag::new(0x0022, 0x001E);

/// (0022,0020) SQ, Stereo Pairs Sequence.
pub const STEREO_PAIRS_SEQUENCE: Tag = Tag::new(0x0022, 0x0020);

/// (0022,0021) SQ, Left Image Sequence.
pub const LEFT_IMAGE_SEQUENCE: Tag = Tag::new(0x0022, 0x0021);

/// (0022,0022) SQ, Right Image Sequence.
pub const RIGHT_IMAGE_SEQUENCE: Tag = Tag::new(0x0022, 0x0022);

/// (0022,0028) CS, Stereo Pairs Present.
pub const STEREO_PAIRS_PRESENT: Tag = Tag::new(0x0022, 0x0028);

/// (0022,0030) FL, Axial Length of the Eye.
pub const AXIAL_LENGTH_OF_THE_EYE: Tag = Tag::new(0x0022, 0x0030);

/// (0022,0031) SQ, Ophthalmic Frame Location Sequence.
pub const OPHTHALMIC_FRAME_LOCATION_SEQUENCE: Tag = Tag::new(0x0022, 0x0031);

/// (0022,0032) FL, Reference Coordinates.
pub const REFERENCE_COORDINATES: Tag = Tag::new(0x0022, 0x0032);

/// (0022,0035) FL, Depth Spatial Resolution.
pub const DEPTH_SPATIAL_RESOLUTION: Tag = Tag::new(0x0022, 0x0035);

/// (0022,0036) FL, Maximum Depth Distortion.
pub const MAXIMUM_DEPTH_DISTORTION: Tag = Tag::new(0x0022, 0x0036);

/// (0022,0037) FL, Along-scan Spatial Resolution.
pub const ALONG_SCAN_SPATIAL_RESOLUTION: Tag = Tag::new(0x0022, 0x0037);

/// (0022,0038) FL, Maximum Along-scan Distortion.
pub const MAXIMUM_ALONG_SCAN_DISTORTION: Tag = Tag::new(0x0022, 0x0038);

/// (0022,0039) CS, Ophthalmic Image Orientation.
pub const OPHTHALMIC_IMAGE_ORIENTATION: Tag = Tag::new(0x0022, 0x0039);

/// (0022,0041) FL, Depth of Transverse Image.
pub const DEPTH_OF_TRANSVERSE_IMAGE: Tag = Tag::new(0x0022, 0x0041);

/// (0022,0042) SQ, Mydriatic Agent Concentration Units Sequence.
pub const MYDRIATIC_AGENT_CONCENTRATION_UNITS_SEQUENCE: Tag = Tag::new(0x0022, 0x0042);

/// (0022,0048) FL, Across-scan Spatial Resolution.
pub const ACROSS_SCAN_SPATIAL_RESOLUTION: Tag = Tag::new(0x0022, 0x0048);

/// (0022,0049) FL, Maximum Across-scan Distortion.
pub const MAXIMUM_ACROSS_SCAN_DISTORTION: Tag = Tag::new(0x0022, 0x0049);

/// (0022,004E) DS, Mydriatic Agent Concentration.
pub const MYDRIATIC_AGENT_CONCENTRATION: Tag = Tag::new(0x0022, 0x004E);

/// (0022,0055) FL, Illumination Wave Length.
pub const ILLUMINATION_WAVE_LENGTH: Tag = Tag::new(0x0022, 0x0055);

/// (0022,0056) FL, Illumination Power.
pub const ILLUMINATION_POWER: Tag = Tag::new(0x0022, 0x0056);

/// (0022,0057) FL, Illumination Bandwidth.
pub const ILLUMINATION_BANDWIDTH: Tag = Tag::new(0x0022, 0x0057);

/// (0022,0058) SQ, Mydriatic Agent Sequence.
pub const MYDRIATIC_AGENT_SEQUENCE: Tag = Tag::new(0x0022, 0x0058);

/// (0022,1007) SQ, Ophthalmic Axial Measurements Right Eye Sequence.
pub const OPHTHALMIC_AXIAL_MEASUREMENTS_RIGHT_EYE_SEQUENCE: Tag = Tag::new(0x0022, 0x1007);

/// (0022,1008) SQ, Ophthalmic Axial Measurements Left Eye Sequence.
pub const OPHTHALMIC_AXIAL_MEASUREMENTS_LEFT_EYE_SEQUENCE: Tag = Tag::new(0x0022, 0x1008);

/// (0022,1009) CS, Ophthalmic Axial Measurements Device Type.
pub const OPHTHALMIC_AXIAL_MEASUREMENTS_DEVICE_TYPE: Tag = Tag::new(0x0022, 0x1009);

/// (0022,1010) CS, Ophthalmic Axial Length Measurements Type.
pub const OPHTHALMIC_AXIAL_LENGTH_MEASUREMENTS_TYPE: Tag = Tag::new(0x0022, 0x1010);

/// (0022,1012) SQ, Ophthalmic Axial Length Sequence.
pub const OPHTHALMIC_AXIAL_LENGTH_SEQUENCE: Tag = Tag::new(0x0022, 0x1012);

/// (0022,1019) FL, Ophthalmic Axial Length.
pub const OPHTHALMIC_AXIAL_LENGTH: Tag = Tag::new(0x0022, 0x1019);

/// (0022,1024) SQ, Lens Status Code Sequence.
pub const LENS_STATUS_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1024);

/// (0022,1025) SQ, Vitreous Status Code Sequence.
pub const VITREOUS_STATUS_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1025);

/// (0022,1028) SQ, IOL Formula Code Sequence.
pub const IOL_FORMULA_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1028);

/// (0022,1029) LO, IOL Formula Detail.
pub const IOL_FORMULA_DETAIL: Tag = Tag::new(0x0022, 0x1029);

/// (0022,1033) FL, Keratometer Index.
pub const KERATOMETER_INDEX: Tag = Tag::new(0x0022, 0x1033);

/// (0022,1035) SQ, Source of Ophthalmic Axial Length Code Sequence.
pub const SOURCE_OF_OPHTHALMIC_AXIAL_LENGTH_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1035);

/// (0022,1036) SQ, Source of Corneal Size Data Code Sequence.
pub const SOURCE_OF_CORNEAL_SIZE_DATA_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1036);

/// (0022,1037) FL, Target Refraction.
pub const TARGET_REFRACTION: Tag = Tag::new(0x0022, 0x1037);

/// (0022,1039) CS, Refractive Procedure Occurred.
pub const REFRACTIVE_PROCEDURE_OCCURRED: Tag = Tag::new(0x0022, 0x1039);

/// (0022,1040) SQ, Refractive Surgery Type Code Sequence.
pub const REFRACTIVE_SURGERY_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1040);

/// (0022,1044) SQ, Ophthalmic Ultrasound Method Code Sequence.
pub const OPHTHALMIC_ULTRASOUND_METHOD_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1044);

/// (0022,1045) SQ, Surgically Induced Astigmatism Sequence.
pub const SURGICALLY_INDUCED_ASTIGMATISM_SEQUENCE: Tag = Tag::new(0x0022, 0x1045);

/// (0022,1046) CS, Type of Optical Correction.
pub const TYPE_OF_OPTICAL_CORRECTION: Tag = Tag::new(0x0022, 0x1046);

/// (0022,1047) SQ, Toric IOL Power Sequence.
pub const TORIC_IOL_POWER_SEQUENCE: Tag = Tag::new(0x0022, 0x1047);

/// (0022,1048) SQ, Predicted Toric Error Sequence.
pub const PREDICTED_TORIC_ERROR_SEQUENCE: Tag = Tag::new(0x0022, 0x1048);

/// (0022,1049) CS, Pre-Selected for Implantation.
pub const PRE_SELECTED_FOR_IMPLANTATION: Tag = Tag::new(0x0022, 0x1049);

/// (0022,104A) SQ, Toric IOL Power for Exact Emmetropia Sequence.
pub const TORIC_IOL_POWER_FOR_EXACT_EMMETROPIA_SEQUENCE: Tag = Tag::new(0x0022, 0x104A);

/// (0022,104B) SQ, Toric IOL Power for Exact Target Refraction Sequence.
pub const TORIC_IOL_POWER_FOR_EXACT_TARGET_REFRACTION_SEQUENCE: Tag = Tag::new(0x0022, 0x104B);

/// (0022,1050) SQ, Ophthalmic Axial Length Measurements Sequence.
pub const OPHTHALMIC_AXIAL_LENGTH_MEASUREMENTS_SEQUENCE: Tag = Tag::new(0x0022, 0x1050);

/// (0022,1053) FL, IOL Power.
pub const IOL_POWER: Tag = Tag::new(0x0022, 0x1053);

/// (0022,1054) FL, Predicted Refractive Error.
pub const PREDICTED_REFRACTIVE_ERROR: Tag = Tag::new(0x0022, 0x1054);

/// (0022,1059) FL, Ophthalmic Axial Length Velocity.
pub const OPHTHALMIC_AXIAL_LENGTH_VELOCITY: Tag = Tag::new(0x0022, 0x1059);

/// (0022,1065) LO, Lens Status Description.
pub const LENS_STATUS_DESCRIPTION: Tag = Tag::new(0x0022, 0x1065);

/// (0022,1066) LO, Vitreous Status Description.
pub const VITREOUS_STATUS_DESCRIPTION: Tag = Tag::new(0x0022, 0x1066);

/// (0022,1090) SQ, IOL Power Sequence.
pub const IOL_POWER_SEQUENCE: Tag = Tag::new(0x0022, 0x1090);

/// (0022,1092) SQ, Lens Constant Sequence.
pub const LENS_CONSTANT_SEQUENCE: Tag = Tag::new(0x0022, 0x1092);

/// (0022,1093) LO, IOL Manufacturer.
pub const IOL_MANUFACTURER: Tag = Tag::new(0x0022, 0x1093);

/// (0022,1094) LO, Lens Constant Description. Retired.
pub const LENS_CONSTANT_DESCRIPTION: Tag = Tag::new(0x0022, 0x1094);

/// (0022,1095) LO, Implant Name.
pub const IMPLANT_NAME: Tag = Tag::new(0x0022, 0x1095);

/// (0022,1096) SQ, Keratometry Measurement Type Code Sequence.
pub const KERATOMETRY_MEASUREMENT_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1096);

/// (0022,1097) LO, Implant Part Number.
pub const IMPLANT_PART_NUMBER: Tag = Tag::new(0x0022, 0x1097);

/// (0022,1100) SQ, Referenced Ophthalmic Axial Measurements Sequence.
pub const REFERENCED_OPHTHALMIC_AXIAL_MEASUREMENTS_SEQUENCE: Tag = Tag::new(0x0022, 0x1100);

/// (0022,1101) SQ, Ophthalmic Axial Length Measurements Segment Name Code Sequence.
pub const OPHTHALMIC_AXIAL_LENGTH_MEASUREMENTS_SEGMENT_NAME_CODE_SEQUENCE: Tag =
    Tag::new(0x0022, 0x1101);

/// (0022,1103) SQ, Refractive Error Before Refractive Surgery Code Sequence.
pub const REFRACTIVE_ERROR_BEFORE_REFRACTIVE_SURGERY_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1103);

/// (0022,1121) FL, IOL Power For Exact Emmetropia.
pub const IOL_POWER_FOR_EXACT_EMMETROPIA: Tag = Tag::new(0x0022, 0x1121);

/// (0022,1122) FL, IOL Power For Exact Target Refraction.
pub const IOL_POWER_FOR_EXACT_TARGET_REFRACTION: Tag = Tag::new(0x0022, 0x1122);

/// (0022,1125) SQ, Anterior Chamber Depth Definition Code Sequence.
pub const ANTERIOR_CHAMBER_DEPTH_DEFINITION_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1125);

/// (0022,1127) SQ, Lens Thickness Sequence.
pub const LENS_THICKNESS_SEQUENCE: Tag = Tag::new(0x0022, 0x1127);

/// (0022,1128) SQ, Anterior Chamber Depth Sequence.
pub const ANTERIOR_CHAMBER_DEPTH_SEQUENCE: Tag = Tag::new(0x0022, 0x1128);

/// (0022,112A) SQ, Calculation Comment Sequence.
pub const CALCULATION_COMMENT_SEQUENCE: Tag = Tag::new(0x0022, 0x112A);

/// (0022,112B) CS, Calculation Comment Type.
pub const CALCULATION_COMMENT_TYPE: Tag = Tag::new(0x0022, 0x112B);

/// (0022,112C) LT, Calculation Comment.
pub const CALCULATION_COMMENT: Tag = Tag::new(0x0022, 0x112C);

/// (0022,1130) FL, Lens Thickness.
pub const LENS_THICKNESS: Tag = Tag::new(0x0022, 0x1130);

/// (0022,1131) FL, Anterior Chamber Depth.
pub const ANTERIOR_CHAMBER_DEPTH: Tag = Tag::new(0x0022, 0x1131);

/// (0022,1132) SQ, Source of Lens Thickness Data Code Sequence.
pub const SOURCE_OF_LENS_THICKNESS_DATA_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1132);

/// (0022,1133) SQ, Source of Anterior Chamber Depth Data Code Sequence.
pub const SOURCE_OF_ANTERIOR_CHAMBER_DEPTH_DATA_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1133);

/// (0022,1134) SQ, Source of Refractive Measurements Sequence.
pub const SOURCE_OF_REFRACTIVE_MEASUREMENTS_SEQUENCE: Tag = Tag::new(0x0022, 0x1134);

/// (0022,1135) SQ, Source of Refractive Measurements Code Sequence.
pub const SOURCE_OF_REFRACTIVE_MEASUREMENTS_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1135);

/// (0022,1140) CS, Ophthalmic Axial Length Measurement Modified.
pub const OPHTHALMIC_AXIAL_LENGTH_MEASUREMENT_MODIFIED: Tag = Tag::new(0x0022, 0x1140);

/// (0022,1150) SQ, Ophthalmic Axial Length Data Source Code Sequence.
pub const OPHTHALMIC_AXIAL_LENGTH_DATA_SOURCE_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1150);

/// (0022,1153) SQ, Ophthalmic Axial Length Acquisition Method Code Sequence. Retired.
pub const OPHTHALMIC_AXIAL_LENGTH_ACQUISITION_METHOD_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1153);

/// (0022,1155) FL, Signal to Noise Ratio.
pub const SIGNAL_TO_NOISE_RATIO: Tag = Tag::new(0x0022, 0x1155);

/// (0022,1159) LO, Ophthalmic Axial Length Data Source Description.
pub const OPHTHALMIC_AXIAL_LENGTH_DATA_SOURCE_DESCRIPTION: Tag = Tag::new(0x0022, 0x1159);

/// (0022,1210) SQ, Ophthalmic Axial Length Measurements Total Length Sequence.
pub const OPHTHALMIC_AXIAL_LENGTH_MEASUREMENTS_TOTAL_LENGTH_SEQUENCE: Tag =
    Tag::new(0x0022, 0x1210);

/// (0022,1211) SQ, Ophthalmic Axial Length Measurements Segmental Length Sequence.
pub const OPHTHALMIC_AXIAL_LENGTH_MEASUREMENTS_SEGMENTAL_LENGTH_SEQUENCE: Tag =
    Tag::new(0x0022, 0x1211);

/// (0022,1212) SQ, Ophthalmic Axial Length Measurements Length Summation Sequence.
pub const OPHTHALMIC_AXIAL_LENGTH_MEASUREMENTS_LENGTH_SUMMATION_SEQUENCE: Tag =
    Tag::new(0x0022, 0x1212);

/// (0022,1220) SQ, Ultrasound Ophthalmic Axial Length Measurements Sequence.
pub const ULTRASOUND_OPHTHALMIC_AXIAL_LENGTH_MEASUREMENTS_SEQUENCE: Tag = Tag::new(0x0022, 0x1220);

/// (0022,1225) SQ, Optical Ophthalmic Axial Length Measurements Sequence.
pub const OPTICAL_OPHTHALMIC_AXIAL_LENGTH_MEASUREMENTS_SEQUENCE: Tag = Tag::new(0x0022, 0x1225);

/// (0022,1230) SQ, Ultrasound Selected Ophthalmic Axial Length Sequence.
pub const ULTRASOUND_SELECTED_OPHTHALMIC_AXIAL_LENGTH_SEQUENCE: Tag = Tag::new(0x0022, 0x1230);

/// (0022,1250) SQ, Ophthalmic Axial Length Selection Method Code Sequence.
pub const OPHTHALMIC_AXIAL_LENGTH_SELECTION_METHOD_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1250);

/// (0022,1255) SQ, Optical Selected Ophthalmic Axial Length Sequence.
pub const OPTICAL_SELECTED_OPHTHALMIC_AXIAL_LENGTH_SEQUENCE: Tag = Tag::new(0x0022, 0x1255);

/// (0022,1257) SQ, Selected Segmental Ophthalmic Axial Length Sequence.
pub const SELECTED_SEGMENTAL_OPHTHALMIC_AXIAL_LENGTH_SEQUENCE: Tag = Tag::new(0x0022, 0x1257);

/// (0022,1260) SQ, Selected Total Ophthalmic Axial Length Sequence.
pub const SELECTED_TOTAL_OPHTHALMIC_AXIAL_LENGTH_SEQUENCE: Tag = Tag::new(0x0022, 0x1260);

/// (0022,1262) SQ, Ophthalmic Axial Length Quality Metric Sequence.
pub const OPHTHALMIC_AXIAL_LENGTH_QUALITY_METRIC_SEQUENCE: Tag = Tag::new(0x0022, 0x1262);

/// (0022,1265) SQ, Ophthalmic Axial Length Quality Metric Type Code Sequence. Retired.
pub const OPHTHALMIC_AXIAL_LENGTH_QUALITY_METRIC_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1265);

/// (0022,1273) LO, Ophthalmic Axial Length Quality Metric Type Description. Retired.
pub const OPHTHALMIC_AXIAL_LENGTH_QUALITY_METRIC_TYPE_DESCRIPTION: Tag = Tag::new(0x0022, 0x1273);

/// (0022,1300) SQ, Intraocular Lens Calculations Right Eye Sequence.
pub const INTRAOCULAR_LENS_CALCULATIONS_RIGHT_EYE_SEQUENCE: Tag = Tag::new(0x0022, 0x1300);

/// (0022,1310) SQ, Intraocular Lens Calculations Left Eye Sequence.
pub const INTRAOCULAR_LENS_CALCULATIONS_LEFT_EYE_SEQUENCE: Tag = Tag::new(0x0022, 0x1310);

/// (0022,1330) SQ, Referenced Ophthalmic Axial Length Measurement QC Image Sequence.
pub const REFERENCED_OPHTHALMIC_AXIAL_LENGTH_MEASUREMENT_QC_IMAGE_SEQUENCE: Tag =
    Tag::new(0x0022, 0x1330);

/// (0022,1415) CS, Ophthalmic Mapping Device Type.
pub const OPHTHALMIC_MAPPING_DEVICE_TYPE: Tag = Tag::new(0x0022, 0x1415);

/// (0022,1420) SQ, Acquisition Method Code Sequence.
pub const ACQUISITION_METHOD_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1420);

/// (0022,1423) SQ, Acquisition Method Algorithm Sequence.
pub const ACQUISITION_METHOD_ALGORITHM_SEQUENCE: Tag = Tag::new(0x0022, 0x1423);

/// (0022,1436) SQ, Ophthalmic Thickness Map Type Code Sequence.
pub const OPHTHALMIC_THICKNESS_MAP_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1436);

/// (0022,1443) SQ, Ophthalmic Thickness Mapping Normals Sequence.
pub const OPHTHALMIC_THICKNESS_MAPPING_NORMALS_SEQUENCE: Tag = Tag::new(0x0022, 0x1443);

/// (0022,1445) SQ, Retinal Thickness Definition Code Sequence.
pub const RETINAL_THICKNESS_DEFINITION_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1445);

/// (0022,1450) SQ, Pixel Value Mapping to Coded Concept Sequence.
pub const PIXEL_VALUE_MAPPING_TO_CODED_CONCEPT_SEQUENCE: Tag = Tag::new(0x0022, 0x1450);

/// (0022,1452) US or SS, Mapped Pixel Value.
pub const MAPPED_PIXEL_VALUE: Tag = Tag::new(0x0022, 0x1452);

/// (0022,1454) LO, Pixel Value Mapping Explanation.
pub const PIXEL_VALUE_MAPPING_EXPLANATION: Tag = Tag::new(0x0022, 0x1454);

/// (0022,1458) SQ, Ophthalmic Thickness Map Quality Threshold Sequence.
pub const OPHTHALMIC_THICKNESS_MAP_QUALITY_THRESHOLD_SEQUENCE: Tag = Tag::new(0x0022, 0x1458);

/// (0022,1460) FL, Ophthalmic Thickness Map Threshold Quality Rating.
pub const OPHTHALMIC_THICKNESS_MAP_THRESHOLD_QUALITY_RATING: Tag = Tag::new(0x0022, 0x1460);

/// (0022,1463) FL, Anatomic Structure Reference Point.
pub const ANATOMIC_STRUCTURE_REFERENCE_POINT: Tag = Tag::new(0x0022, 0x1463);

/// (0022,1465) SQ, Registration to Localizer Sequence.
pub const REGISTRATION_TO_LOCALIZER_SEQUENCE: Tag = Tag::new(0x0022, 0x1465);

/// (0022,1466) CS, Registered Localizer Units.
pub const REGISTERED_LOCALIZER_UNITS: Tag = Tag::new(0x0022, 0x1466);

/// (0022,1467) FL, Registered Localizer Top Left Hand Corner.
pub const REGISTERED_LOCALIZER_TOP_LEFT_HAND_CORNER: Tag = Tag::new(0x0022, 0x1467);

/// (0022,1468) FL, Registered Localizer Bottom Right Hand Corner.
pub const REGISTERED_LOCALIZER_BOTTOM_RIGHT_HAND_CORNER: Tag = Tag::new(0x0022, 0x1468);

/// (0022,1470) SQ, Ophthalmic Thickness Map Quality Rating Sequence.
pub const OPHTHALMIC_THICKNESS_MAP_QUALITY_RATING_SEQUENCE: Tag = Tag::new(0x0022, 0x1470);

/// (0022,1472) SQ, Relevant OPT Attributes Sequence.
pub const RELEVANT_OPT_ATTRIBUTES_SEQUENCE: Tag = Tag::new(0x0022, 0x1472);

/// (0022,1512) SQ, Transformation Method Code Sequence.
pub const TRANSFORMATION_METHOD_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1512);

/// (0022,1513) SQ, Transformation Algorithm Sequence.
pub const TRANSFORMATION_ALGORITHM_SEQUENCE: Tag = Tag::new(0x0022, 0x1513);

/// (0022,1515) CS, Ophthalmic Axial Length Method.
pub const OPHTHALMIC_AXIAL_LENGTH_METHOD: Tag = Tag::new(0x0022, 0x1515);

/// (0022,1517) FL, Ophthalmic FOV.
pub const OPHTHALMIC_FOV: Tag = Tag::new(0x0022, 0x1517);

/// (0022,1518) SQ, Two Dimensional to Three Dimensional Map Sequence.
pub const TWO_DIMENSIONAL_TO_THREE_DIMENSIONAL_MAP_SEQUENCE: Tag = Tag::new(0x0022, 0x1518);

/// (0022,1525) SQ, Wide Field Ophthalmic Photography Quality Rating Sequence.
pub const WIDE_FIELD_OPHTHALMIC_PHOTOGRAPHY_QUALITY_RATING_SEQUENCE: Tag = Tag::new(0x0022, 0x1525);

/// (0022,1526) SQ, Wide Field Ophthalmic Photography Quality Threshold Sequence.
pub const WIDE_FIELD_OPHTHALMIC_PHOTOGRAPHY_QUALITY_THRESHOLD_SEQUENCE: Tag =
    Tag::new(0x0022, 0x1526);

/// (0022,1527) FL, Wide Field Ophthalmic Photography Threshold Quality Rating.
pub const WIDE_FIELD_OPHTHALMIC_PHOTOGRAPHY_THRESHOLD_QUALITY_RATING: Tag =
    Tag::new(0x0022, 0x1527);

/// (0022,1528) FL, X Coordinates Center Pixel View Angle.
pub const X_COORDINATES_CENTER_PIXEL_VIEW_ANGLE: Tag = Tag::new(0x0022, 0x1528);

/// (0022,1529) FL, Y Coordinates Center Pixel View Angle.
pub const Y_COORDINATES_CENTER_PIXEL_VIEW_ANGLE: Tag = Tag::new(0x0022, 0x1529);

/// (0022,1530) UL, Number of Map Points.
pub const NUMBER_OF_MAP_POINTS: Tag = Tag::new(0x0022, 0x1530);

/// (0022,1531) OF, Two Dimensional to Three Dimensional Map Data.
pub const TWO_DIMENSIONAL_TO_THREE_DIMENSIONAL_MAP_DATA: Tag = Tag::new(0x0022, 0x1531);

/// (0022,1612) SQ, Derivation Algorithm Sequence.
pub const DERIVATION_ALGORITHM_SEQUENCE: Tag = Tag::new(0x0022, 0x1612);

/// (0022,1615) SQ, Ophthalmic Image Type Code Sequence.
pub const OPHTHALMIC_IMAGE_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1615);

/// (0022,1616) LO, Ophthalmic Image Type Description.
pub const OPHTHALMIC_IMAGE_TYPE_DESCRIPTION: Tag = Tag::new(0x0022, 0x1616);

/// (0022,1618) SQ, Scan Pattern Type Code Sequence.
pub const SCAN_PATTERN_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0022, 0x1618);

/// (0022,1620) SQ, Referenced Surface Mesh Identification Sequence.
pub const REFERENCED_SURFACE_MESH_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0022, 0x1620);

/// (0022,1622) CS, Ophthalmic Volumetric Properties Flag.
pub const OPHTHALMIC_VOLUMETRIC_PROPERTIES_FLAG: Tag = Tag::new(0x0022, 0x1622);

/// (0022,1623) FL, Ophthalmic Anatomic Reference Point Frame Coordinate.
pub const OPHTHALMIC_ANATOMIC_REFERENCE_POINT_FRAME_COORDINATE: Tag = Tag::new(0x0022, 0x1623);

/// (0022,1624) FL, Ophthalmic Anatomic Reference Point X-Coordinate.
pub const OPHTHALMIC_ANATOMIC_REFERENCE_POINT_X_COORDINATE: Tag = Tag::new(0x0022, 0x1624);

/// (0022,1626) FL, Ophthalmic Anatomic Reference Point Y-Coordinate.
pub const OPHTHALMIC_ANATOMIC_REFERENCE_POINT_Y_COORDINATE: Tag = Tag::new(0x0022, 0x1626);

/// (0022,1627) SQ, Ophthalmic En Face Volume Descriptor Sequence.
pub const OPHTHALMIC_EN_FACE_VOLUME_DESCRIPTOR_SEQUENCE: Tag = Tag::new(0x0022, 0x1627);

/// (0022,1628) SQ, Ophthalmic En Face Image Quality Rating Sequence.
pub const OPHTHALMIC_EN_FACE_IMAGE_QUALITY_RATING_SEQUENCE: Tag = Tag::new(0x0022, 0x1628);

/// (0022,1629) CS, Ophthalmic En Face Volume Descriptor Scope.
pub const OPHTHALMIC_EN_FACE_VOLUME_DESCRIPTOR_SCOPE: Tag = Tag::new(0x0022, 0x1629);

/// (0022,1630) DS, Quality Threshold.
pub const QUALITY_THRESHOLD: Tag = Tag::new(0x0022, 0x1630);

/// (0022,1632) SQ, Ophthalmic Anatomic Reference Point Sequence.
pub const OPHTHALMIC_ANATOMIC_REFERENCE_POINT_SEQUENCE: Tag = Tag::new(0x0022, 0x1632);

/// (0022,1633) CS, Ophthalmic Anatomic Reference Point Localization Type.
pub const OPHTHALMIC_ANATOMIC_REFERENCE_POINT_LOCALIZATION_TYPE: Tag = Tag::new(0x0022, 0x1633);

/// (0022,1634) IS, Primary Anatomic Structure Item Index.
pub const PRIMARY_ANATOMIC_STRUCTURE_ITEM_INDEX: Tag = Tag::new(0x0022, 0x1634);

/// (0022,1640) SQ, OCT B-scan Analysis Acquisition Parameters Sequence.
pub const OCT_BSCAN_ANALYSIS_ACQUISITION_PARAMETERS_SEQUENCE: Tag = Tag::new(0x0022, 0x1640);

/// (0022,1642) UL, Number of B-scans Per Frame.
pub const NUMBER_OF_BSCANS_PER_FRAME: Tag = Tag::new(0x0022, 0x1642);

/// (0022,1643) FL, B-scan Slab Thickness.
pub const BSCAN_SLAB_THICKNESS: Tag = Tag::new(0x0022, 0x1643);

/// (0022,1644) FL, Distance Between B-scan Slabs.
pub const DISTANCE_BETWEEN_BSCAN_SLABS: Tag = Tag::new(0x0022, 0x1644);

/// (0022,1645) FL, B-scan Cycle Time.
pub const BSCAN_CYCLE_TIME: Tag = Tag::new(0x0022, 0x1645);

/// (0022,1646) FL, B-scan Cycle Time Vector.
pub const BSCAN_CYCLE_TIME_VECTOR: Tag = Tag::new(0x0022, 0x1646);

/// (0022,1649) FL, A-scan Rate.
pub const ASCAN_RATE: Tag = Tag::new(0x0022, 0x1649);

/// (0022,1650) FL, B-scan Rate.
pub const BSCAN_RATE: Tag = Tag::new(0x0022, 0x1650);

/// (0022,1658) UL, Surface Mesh Z-Pixel Offset.
pub const SURFACE_MESH_Z_PIXEL_OFFSET: Tag = Tag::new(0x0022, 0x1658);

/// (0024,0010) FL, Visual Field Horizontal Extent.
pub const VISUAL_FIELD_HORIZONTAL_EXTENT: Tag = Tag::new(0x0024, 0x0010);

/// (0024,0011) FL, Visual Field Vertical Extent.
pub const VISUAL_FIELD_VERTICAL_EXTENT: Tag = Tag::new(0x0024, 0x0011);

/// (0024,0012) CS, Visual Field Shape.
pub const VISUAL_FIELD_SHAPE: Tag = Tag::new(0x0024, 0x0012);

/// (0024,0016) SQ, Screening Test Mode Code Sequence.
pub const SCREENING_TEST_MODE_CODE_SEQUENCE: Tag = Tag::new(0x0024, 0x0016);

/// (0024,0018) FL, Maximum Stimulus Luminance.
pub const MAXIMUM_STIMULUS_LUMINANCE: Tag = Tag::new(0x0024, 0x0018);

/// (0024,0020) FL, Background Luminance.
pub const BACKGROUND_LUMINANCE: Tag = Tag::new(0x0024, 0x0020);

/// (0024,0021) SQ, Stimulus Color Code Sequence.
pub const STIMULUS_COLOR_CODE_SEQUENCE: Tag = Tag::new(0x0024, 0x0021);

/// (0024,0024) SQ, Background Illumination Color Code Sequence.
pub const BACKGROUND_ILLUMINATION_COLOR_CODE_SEQUENCE: Tag = Tag::new(0x0024, 0x0024);

/// (0024,0025) FL, Stimulus Area.
pub const STIMULUS_AREA: Tag = Tag::new(0x0024, 0x0025);

/// (0024,0028) FL, Stimulus Presentation Time.
pub const STIMULUS_PRESENTATION_TIME: Tag = Tag::new(0x0024, 0x0028);

/// (0024,0032) SQ, Fixation Sequence.
pub const FIXATION_SEQUENCE: Tag = Tag::new(0x0024, 0x0032);

/// (0024,0033) SQ, Fixation Monitoring Code Sequence.
pub const FIXATION_MONITORING_CODE_SEQUENCE: Tag = Tag::new(0x0024, 0x0033);

/// (0024,0034) SQ, Visual Field Catch Trial Sequence.
pub const VISUAL_FIELD_CATCH_TRIAL_SEQUENCE: Tag = Tag::new(0x0024, 0x0034);

/// (0024,0035) US, Fixation Checked Quantity.
pub const FIXATION_CHECKED_QUANTITY: Tag = Tag::new(0x0024, 0x0035);

/// (0024,0036) US, Patient Not Properly Fixated Quantity.
pub const PATIENT_NOT_PROPERLY_FIXATED_QUANTITY: Tag = Tag::new(0x0024, 0x0036);

/// (0024,0037) CS, Presented Visual Stimuli Data Flag.
pub const PRESENTED_VISUAL_STIMULI_DATA_FLAG: Tag = Tag::new(0x0024, 0x0037);

/// (0024,0038) US, Number of Visual Stimuli.
pub const NUMBER_OF_VISUAL_STIMULI: Tag = Tag::new(0x0024, 0x0038);

/// (0024,0039) CS, Excessive Fixation Losses Data Flag.
pub const EXCESSIVE_FIXATION_LOSSES_DATA_FLAG: Tag = Tag::new(0x0024, 0x0039);

/// (0024,0040) CS, Excessive Fixation Losses.
pub const EXCESSIVE_FIXATION_LOSSES: Tag = Tag::new(0x0024, 0x0040);

/// (0024,0042) US, Stimuli Retesting Quantity.
pub const STIMULI_RETESTING_QUANTITY: Tag = Tag::new(0x0024, 0x0042);

/// (0024,0044) LT, Comments on Patient's Performance of Visual Field.
pub const COMMENTS_ON_PATIENT_PERFORMANCE_OF_VISUAL_FIELD: Tag = Tag::new(0x0024, 0x0044);

/// (0024,0045) CS, False Negatives Estimate Flag.
pub const FALSE_NEGATIVES_ESTIMATE_FLAG: Tag = Tag::new(0x0024, 0x0045);

/// (0024,0046) FL, False Negatives Estimate.
pub const FALSE_NEGATIVES_ESTIMATE: Tag = Tag::new(0x0024, 0x0046);

/// (0024,0048) US, Negative Catch Trials Quantity.
pub const NEGATIVE_CATCH_TRIALS_QUANTITY: Tag = Tag::new(0x0024, 0x0048);

/// (0024,0050) US, False Negatives Quantity.
pub const FALSE_NEGATIVES_QUANTITY: Tag = Tag::new(0x0024, 0x0050);

/// (0024,0051) CS, Excessive False Negatives Data Flag.
pub const EXCESSIVE_FALSE_NEGATIVES_DATA_FLAG: Tag = Tag::new(0x0024, 0x0051);

/// (0024,0052) CS, Excessive False Negatives.
pub const EXCESSIVE_FALSE_NEGATIVES: Tag = Tag::new(0x0024, 0x0052);

/// (0024,0053) CS, False Positives Estimate Flag.
pub const FALSE_POSITIVES_ESTIMATE_FLAG: Tag = Tag::new(0x0024, 0x0053);

/// (0024,0054) FL, False Positives Estimate.
pub const FALSE_POSITIVES_ESTIMATE: Tag = Tag::new(0x0024, 0x0054);

/// (0024,0055) CS, Catch Trials Data Flag.
pub const CATCH_TRIALS_DATA_FLAG: Tag = Tag::new(0x0024, 0x0055);

/// (0024,0056) US, Positive Catch Trials Quantity.
pub const POSITIVE_CATCH_TRIALS_QUANTITY: Tag = Tag::new(0x0024, 0x0056);

/// (0024,0057) CS, Test Point Normals Data Flag.
pub const TEST_POINT_NORMALS_DATA_FLAG: Tag = Tag::new(0x0024, 0x0057);

/// (0024,0058) SQ, Test Point Normals Sequence.
pub const TEST_POINT_NORMALS_SEQUENCE: Tag = Tag::new(0x0024, 0x0058);

/// (0024,0059) CS, Global Deviation Probability Normals Flag.
pub const GLOBAL_DEVIATION_PROBABILITY_NORMALS_FLAG: Tag = Tag::new(0x0024, 0x0059);

/// (0024,0060) US, False Positives Quantity.
pub const FALSE_POSITIVES_QUANTITY: Tag = Tag::new(0x0024, 0x0060);

/// (0024,0061) CS, Excessive False Positives Data Flag.
pub const EXCESSIVE_FALSE_POSITIVES_DATA_FLAG: Tag = Tag::new(0x0024, 0x0061);

/// (0024,0062) CS, Excessive False Positives.
pub const EXCESSIVE_FALSE_POSITIVES: Tag = Tag::new(0x0024, 0x0062);

/// (0024,0063) CS, Visual Field Test Normals Flag.
pub const VISUAL_FIELD_TEST_NORMALS_FLAG: Tag = Tag::new(0x0024, 0x0063);

/// (0024,0064) SQ, Results Normals Sequence.
pub const RESULTS_NORMALS_SEQUENCE: Tag = Tag::new(0x0024, 0x0064);

/// (0024,0065) SQ, Age Corrected Sensitivity Deviation Algorithm Sequence.
pub const AGE_CORRECTED_SENSITIVITY_DEVIATION_ALGORITHM_SEQUENCE: Tag = Tag::new(0x0024, 0x0065);

/// (0024,0066) FL, Global Deviation From Normal.
pub const GLOBAL_DEVIATION_FROM_NORMAL: Tag = Tag::new(0x0024, 0x0066);

/// (0024,0067) SQ, Generalized Defect Sensitivity Deviation Algorithm Sequence.
pub const GENERALIZED_DEFECT_SENSITIVITY_DEVIATION_ALGORITHM_SEQUENCE: Tag =
    Tag::new(0x0024, 0x0067);

/// (0024,0068) FL, Localized Deviation From Normal.
pub const LOCALIZED_DEVIATION_FROM_NORMAL: Tag = Tag::new(0x0024, 0x0068);

/// (0024,0069) LO, Patient Reliability Indicator.
pub const PATIENT_RELIABILITY_INDICATOR: Tag = Tag::new(0x0024, 0x0069);

/// (0024,0070) FL, Visual Field Mean Sensitivity.
pub const VISUAL_FIELD_MEAN_SENSITIVITY: Tag = Tag::new(0x0024, 0x0070);

/// (0024,0071) FL, Global Deviation Probability.
pub const GLOBAL_DEVIATION_PROBABILITY: Tag = Tag::new(0x0024, 0x0071);

/// (0024,0072) CS, Local Deviation Probability Normals Flag.
pub const LOCAL_DEVIATION_PROBABILITY_NORMALS_FLAG: Tag = Tag::new(0x0024, 0x0072);

/// (0024,0073) FL, Localized Deviation Probability.
pub const LOCALIZED_DEVIATION_PROBABILITY: Tag = Tag::new(0x0024, 0x0073);

/// (0024,0074) CS, Short Term Fluctuation Calculated.
pub const SHORT_TERM_FLUCTUATION_CALCULATED: Tag = Tag::new(0x0024, 0x0074);

/// (0024,0075) FL, Short Term Fluctuation.
pub const SHORT_TERM_FLUCTUATION: Tag = Tag::new(0x0024, 0x0075);

/// (0024,0076) CS, Short Term Fluctuation Probability Calculated.
pub const SHORT_TERM_FLUCTUATION_PROBABILITY_CALCULATED: Tag = Tag::new(0x0024, 0x0076);

/// (0024,0077) FL, Short Term Fluctuation Probability.
pub const SHORT_TERM_FLUCTUATION_PROBABILITY: Tag = Tag::new(0x0024, 0x0077);

/// (0024,0078) CS, Corrected Localized Deviation From Normal Calculated.
pub const CORRECTED_LOCALIZED_DEVIATION_FROM_NORMAL_CALCULATED: Tag = Tag::new(0x0024, 0x0078);

/// (0024,0079) FL, Corrected Localized Deviation From Normal.
pub const CORRECTED_LOCALIZED_DEVIATION_FROM_NORMAL: Tag = Tag::new(0x0024, 0x0079);

/// (0024,0080) CS, Corrected Localized Deviation From Normal Probability Calculated.
pub const CORRECTED_LOCALIZED_DEVIATION_FROM_NORMAL_PROBABILITY_CALCULATED: Tag =
    Tag::new(0x0024, 0x0080);

/// (0024,0081) FL, Corrected Localized Deviation From Normal Probability.
pub const CORRECTED_LOCALIZED_DEVIATION_FROM_NORMAL_PROBABILITY: Tag = Tag::new(0x0024, 0x0081);

/// (0024,0083) SQ, Global Deviation Probability Sequence.
pub const GLOBAL_DEVIATION_PROBABILITY_SEQUENCE: Tag = Tag::new(0x0024, 0x0083);

/// (0024,0085) SQ, Localized Deviation Probability Sequence.
pub const LOCALIZED_DEVIATION_PROBABILITY_SEQUENCE: Tag = Tag::new(0x0024, 0x0085);

/// (0024,0086) CS, Foveal Sensitivity Measured.
pub const FOVEAL_SENSITIVITY_MEASURED: Tag = Tag::new(0x0024, 0x0086);

/// (0024,0087) FL, Foveal Sensitivity.
pub const FOVEAL_SENSITIVITY: Tag = Tag::new(0x0024, 0x0087);

/// (0024,0088) FL, Visual Field Test Duration.
pub const VISUAL_FIELD_TEST_DURATION: Tag = Tag::new(0x0024, 0x0088);

/// (0024,0089) SQ, Visual Field Test Point Sequence.
pub const VISUAL_FIELD_TEST_POINT_SEQUENCE: Tag = Tag::new(0x0024, 0x0089);

/// (0024,0090) FL, Visual Field Test Point X-Coordinate.
pub const VISUAL_FIELD_TEST_POINT_X_COORDINATE: Tag = Tag::new(0x0024, 0x0090);

/// (0024,0091) FL, Visual Field Test Point Y-Coordinate.
pub const VISUAL_FIELD_TEST_POINT_Y_COORDINATE: Tag = Tag::new(0x0024, 0x0091);

/// (0024,0092) FL, Age Corrected Sensitivity Deviation Value.
pub const AGE_CORRECTED_SENSITIVITY_DEVIATION_VALUE: Tag = Tag::new(0x0024, 0x0092);

/// (0024,0093) CS, Stimulus Results.
pub const STIMULUS_RESULTS: Tag = Tag::new(0x0024, 0x0093);

/// (0024,0094) FL, Sensitivity Value.
pub const SENSITIVITY_VALUE: Tag = Tag::new(0x0024, 0x0094);

/// (0024,0095) CS, Retest Stimulus Seen.
pub const RETEST_STIMULUS_SEEN: Tag = Tag::new(0x0024, 0x0095);

/// (0024,0096) FL, Retest Sensitivity Value.
pub const RETEST_SENSITIVITY_VALUE: Tag = Tag::new(0x0024, 0x0096);

/// (0024,0097) SQ, Visual Field Test Point Normals Sequence.
pub const VISUAL_FIELD_TEST_POINT_NORMALS_SEQUENCE: Tag = Tag::new(0x0024, 0x0097);

/// (0024,0098) FL, Quantified Defect.
pub const QUANTIFIED_DEFECT: Tag = Tag::new(0x0024, 0x0098);

/// (0024,0100) FL, Age Corrected Sensitivity Deviation Probability Value.
pub const AGE_CORRECTED_SENSITIVITY_DEVIATION_PROBABILITY_VALUE: Tag = Tag::new(0x0024, 0x0100);

/// (0024,0102) CS, Generalized Defect Corrected Sensitivity Deviation Flag.
pub const GENERALIZED_DEFECT_CORRECTED_SENSITIVITY_DEVIATION_FLAG: Tag = Tag::new(0x0024, 0x0102);

/// (0024,0103) FL, Generalized Defect Corrected Sensitivity Deviation Value.
pub const GENERALIZED_DEFECT_CORRECTED_SENSITIVITY_DEVIATION_VALUE: Tag = Tag::new(0x0024, 0x0103);

/// (0024,0104) FL, Generalized Defect Corrected Sensitivity Deviation Probability Value.
pub const GENERALIZED_DEFECT_CORRECTED_SENSITIVITY_DEVIATION_PROBABILITY_VALUE: Tag =
    Tag::new(0x0024, 0x0104);

/// (0024,0105) FL, Minimum Sensitivity Value.
pub const MINIMUM_SENSITIVITY_VALUE: Tag = Tag::new(0x0024, 0x0105);

/// (0024,0106) CS, Blind Spot Localized.
pub const BLIND_SPOT_LOCALIZED: Tag = Tag::new(0x0024, 0x0106);

/// (0024,0107) FL, Blind Spot X-Coordinate.
pub const BLIND_SPOT_X_COORDINATE: Tag = Tag::new(0x0024, 0x0107);

/// (0024,0108) FL, Blind Spot Y-Coordinate.
pub const BLIND_SPOT_Y_COORDINATE: Tag = Tag::new(0x0024, 0x0108);

/// (0024,0110) SQ, Visual Acuity Measurement Sequence.
pub const VISUAL_ACUITY_MEASUREMENT_SEQUENCE: Tag = Tag::new(0x0024, 0x0110);

/// (0024,0112) SQ, Refractive Parameters Used on Patient Sequence.
pub const REFRACTIVE_PARAMETERS_USED_ON_PATIENT_SEQUENCE: Tag = Tag::new(0x0024, 0x0112);

/// (0024,0113) CS, Measurement Laterality.
pub const MEASUREMENT_LATERALITY: Tag = Tag::new(0x0024, 0x0113);

/// (0024,0114) SQ, Ophthalmic Patient Clinical Information Left Eye Sequence.
pub const OPHTHALMIC_PATIENT_CLINICAL_INFORMATION_LEFT_EYE_SEQUENCE: Tag = Tag::new(0x0024, 0x0114);

/// (0024,0115) SQ, Ophthalmic Patient Clinical Information Right Eye Sequence.
pub const OPHTHALMIC_PATIENT_CLINICAL_INFORMATION_RIGHT_EYE_SEQUENCE: Tag =
    Tag::new(0x0024, 0x0115);

/// (0024,0117) CS, Foveal Point Normative Data Flag.
pub const FOVEAL_POINT_NORMATIVE_DATA_FLAG: Tag = Tag::new(0x0024, 0x0117);

/// (0024,0118) FL, Foveal Point Probability Value.
pub const FOVEAL_POINT_PROBABILITY_VALUE: Tag = Tag::new(0x0024, 0x0118);

/// (0024,0120) CS, Screening Baseline Measured.
pub const SCREENING_BASELINE_MEASURED: Tag = Tag::new(0x0024, 0x0120);

/// (0024,0122) SQ, Screening Baseline Measured Sequence.
pub const SCREENING_BASELINE_MEASURED_SEQUENCE: Tag = Tag::new(0x0024, 0x0122);

/// (0024,0124) CS, Screening Baseline Type.
pub const SCREENING_BASELINE_TYPE: Tag = Tag::new(0x0024, 0x0124);

/// (0024,0126) FL, Screening Baseline Value.
pub const SCREENING_BASELINE_VALUE: Tag = Tag::new(0x0024, 0x0126);

/// (0024,0202) LO, Algorithm Source.
pub const ALGORITHM_SOURCE: Tag = Tag::new(0x0024, 0x0202);

/// (0024,0306) LO, Data Set Name.
pub const DATA_SET_NAME: Tag = Tag::new(0x0024, 0x0306);

/// (0024,0307) LO, Data Set Version.
pub const DATA_SET_VERSION: Tag = Tag::new(0x0024, 0x0307);

/// (0024,0308) LO, Data Set Source.
pub const DATA_SET_SOURCE: Tag = Tag::new(0x0024, 0x0308);

/// (0024,0309) LO, Data Set Description.
pub const DATA_SET_DESCRIPTION: Tag = Tag::new(0x0024, 0x0309);

/// (0024,0317) SQ, Visual Field Test Reliability Global Index Sequence.
pub const VISUAL_FIELD_TEST_RELIABILITY_GLOBAL_INDEX_SEQUENCE: Tag = Tag::new(0x0024, 0x0317);

/// (0024,0320) SQ, Visual Field Global Results Index Sequence.
pub const VISUAL_FIELD_GLOBAL_RESULTS_INDEX_SEQUENCE: Tag = Tag::new(0x0024, 0x0320);

/// (0024,0325) SQ, Data Observation Sequence.
pub const DATA_OBSERVATION_SEQUENCE: Tag = Tag::new(0x0024, 0x0325);

/// (0024,0338) CS, Index Normals Flag.
pub const INDEX_NORMALS_FLAG: Tag = Tag::new(0x0024, 0x0338);

/// (0024,0341) FL, Index Probability.
pub const INDEX_PROBABILITY: Tag = Tag::new(0x0024, 0x0341);

/// (0024,0344) SQ, Index Probability Sequence.
pub const INDEX_PROBABILITY_SEQUENCE: Tag = Tag::new(0x0024, 0x0344);

/// (0028,0002) US, Samples per Pixel.
pub const SAMPLES_PER_PIXEL: Tag = Tag::new(0x0028, 0x0002);

/// (0028,0003) US, Samples per Pixel Used.
pub const SAMPLES_PER_PIXEL_USED: Tag = Tag::new(0x0028, 0x0003);

/// (0028,0004) CS, Photometric Interpretation.
pub const PHOTOMETRIC_INTERPRETATION: Tag = Tag::new(0x0028, 0x0004);

/// (0028,0005) US, Image Dimensions. Retired.
pub const IMAGE_DIMENSIONS: Tag = Tag::new(0x0028, 0x0005);

/// (0028,0006) US, Planar Configuration.
pub const PLANAR_CONFIGURATION: Tag = Tag::new(0x0028, 0x0006);

/// (0028,0008) IS, Number of Frames.
pub const NUMBER_OF_FRAMES: Tag = Tag::new(0x0028, 0x0008);

/// (0028,0009) AT, Frame Increment Pointer.
pub const FRAME_INCREMENT_POINTER: Tag = Tag::new(0x0028, 0x0009);

/// (0028,000A) AT, Frame Dimension Pointer.
pub const FRAME_DIMENSION_POINTER: Tag = Tag::new(0x0028, 0x000A);

/// (0028,0010) US, Rows.
pub const ROWS: Tag = Tag::new(0x0028, 0x0010);

/// (0028,0011) US, Columns.
pub const COLUMNS: Tag = Tag::new(0x0028, 0x0011);

/// (0028,0012) US, Planes. Retired.
pub const PLANES: Tag = Tag::new(0x0028, 0x0012);

/// (0028,0014) US, Ultrasound Color Data Present.
pub const ULTRASOUND_COLOR_DATA_PRESENT: Tag = Tag::new(0x0028, 0x0014);

/// (0028,0030) DS, Pixel Spacing.
pub const PIXEL_SPACING: Tag = Tag::new(0x0028, 0x0030);

/// (0028,0031) DS, Zoom Factor.
pub const ZOOM_FACTOR: Tag = Tag::new(0x0028, 0x0031);

/// (0028,0032) DS, Zoom Center.
pub const ZOOM_CENTER: Tag = Tag::new(0x0028, 0x0032);

/// (0028,0034) IS, Pixel Aspect Ratio.
pub const PIXEL_ASPECT_RATIO: Tag = Tag::new(0x0028, 0x0034);

/// (0028,0040) CS, Image Format. Retired.
pub const IMAGE_FORMAT: Tag = Tag::new(0x0028, 0x0040);

/// (0028,0050) LO, Manipulated Image. Retired.
pub const MANIPULATED_IMAGE: Tag = Tag::new(0x0028, 0x0050);

/// (0028,0051) CS, Corrected Image.
pub const CORRECTED_IMAGE: Tag = Tag::new(0x0028, 0x0051);

/// (0028,005F) LO, Compression Recognition Code. Retired.
pub const COMPRESSION_RECOGNITION_CODE: Tag = Tag::new(0x0028, 0x005F);

/// (0028,0060) CS, Compression Code. Retired.
pub const COMPRESSION_CODE: Tag = Tag::new(0x0028, 0x0060);

/// (0028,0061) SH, Compression Originator. Retired.
pub const COMPRESSION_ORIGINATOR: Tag = Tag::new(0x0028, 0x0061);

/// (0028,0062) LO, Compression Label. Retired.
pub const COMPRESSION_LABEL: Tag = Tag::new(0x0028, 0x0062);

/// (0028,0063) SH, Compression Description. Retired.
pub const COMPRESSION_DESCRIPTION: Tag = Tag::new(0x0028, 0x0063);

/// (0028,0065) CS, Compression Sequence. Retired.
pub const COMPRESSION_SEQUENCE: Tag = Tag::new(0x0028, 0x0065);

/// (0028,0066) AT, Compression Step Pointers. Retired.
pub const COMPRESSION_STEP_POINTERS: Tag = Tag::new(0x0028, 0x0066);

/// (0028,0068) US, Repeat Interval. Retired.
pub const REPEAT_INTERVAL: Tag = Tag::new(0x0028, 0x0068);

/// (0028,0069) US, Bits Grouped. Retired.
pub const BITS_GROUPED: Tag = Tag::new(0x0028, 0x0069);

/// (0028,0070) US, Perimeter Table. Retired.
pub const PERIMETER_TABLE: Tag = Tag::new(0x0028, 0x0070);

/// (0028,0071) US or SS, Perimeter Value. Retired.
pub const PERIMETER_VALUE: Tag = Tag::new(0x0028, 0x0071);

/// (0028,0080) US, Predictor Rows. Retired.
pub const PREDICTOR_ROWS: Tag = Tag::new(0x0028, 0x0080);

/// (0028,0081) US, Predictor Columns. Retired.
pub const PREDICTOR_COLUMNS: Tag = Tag::new(0x0028, 0x0081);

/// (0028,0082) US, Predictor Constants. Retired.
pub const PREDICTOR_CONSTANTS: Tag = Tag::new(0x0028, 0x0082);

/// (0028,0090) CS, Blocked Pixels. Retired.
pub const BLOCKED_PIXELS: Tag = Tag::new(0x0028, 0x0090);

/// (0028,0091) US, Block Rows. Retired.
pub const BLOCK_ROWS: Tag = Tag::new(0x0028, 0x0091);

/// (0028,0092) US, Block Columns. Retired.
pub const BLOCK_COLUMNS: Tag = Tag::new(0x0028, 0x0092);

/// (0028,0093) US, Row Overlap. Retired.
pub const ROW_OVERLAP: Tag = Tag::new(0x0028, 0x0093);

/// (0028,0094) US, Column Overlap. Retired.
pub const COLUMN_OVERLAP: Tag = Tag::new(0x0028, 0x0094);

/// (0028,0100) US, Bits Allocated.
pub const BITS_ALLOCATED: Tag = Tag::new(0x0028, 0x0100);

/// (0028,0101) US, Bits Stored.
pub const BITS_STORED: Tag = Tag::new(0x0028, 0x0101);

/// (0028,0102) US, High Bit.
pub const HIGH_BIT: Tag = Tag::new(0x0028, 0x0102);

/// (0028,0103) US, Pixel Representation.
pub const PIXEL_REPRESENTATION: Tag = Tag::new(0x0028, 0x0103);

/// (0028,0104) US or SS, Smallest Valid Pixel Value. Retired.
pub const SMALLEST_VALID_PIXEL_VALUE: Tag = Tag::new(0x0028, 0x0104);

/// (0028,0105) US or SS, Largest Valid Pixel Value. Retired.
pub const LARGEST_VALID_PIXEL_VALUE: Tag = Tag::new(0x0028, 0x0105);

/// (0028,0106) US or SS, Smallest Image Pixel Value.
pub const SMALLEST_IMAGE_PIXEL_VALUE: Tag = Tag::new(0x0028, 0x0106);

/// (0028,0107) US or SS, Largest Image Pixel Value.
pub const LARGEST_IMAGE_PIXEL_VALUE: Tag = Tag::new(0x0028, 0x0107);

/// (0028,0108) US or SS, Smallest Pixel Value in Series.
pub const SMALLEST_PIXEL_VALUE_IN_SERIES: Tag = Tag::new(0x0028, 0x0108);

/// (0028,0109) US or SS, Largest Pixel Value in Series.
pub const LARGEST_PIXEL_VALUE_IN_SERIES: Tag = Tag::new(0x0028, 0x0109);

/// (0028,0110) US or SS, Smallest Image Pixel Value in Plane. Retired.
pub const SMALLEST_IMAGE_PIXEL_VALUE_IN_PLANE: Tag = Tag::new(0x0028, 0x0110);

/// (0028,0111) US or SS, Largest Image Pixel Value in Plane. Retired.
pub const LARGEST_IMAGE_PIXEL_VALUE_IN_PLANE: Tag = Tag::new(0x0028, 0x0111);

/// (0028,0120) US or SS, Pixel Padding Value.
pub const PIXEL_PADDING_VALUE: Tag = Tag::new(0x0028, 0x0120);

/// (0028,0121) US or SS, Pixel Padding Range Limit.
pub const PIXEL_PADDING_RANGE_LIMIT: Tag = Tag::new(0x0028, 0x0121);

/// (0028,0122) FL, Float Pixel Padding Value.
pub const FLOAT_PIXEL_PADDING_VALUE: Tag = Tag::new(0x0028, 0x0122);

/// (0028,0123) FD, Double Float Pixel Padding Value.
pub const DOUBLE_FLOAT_PIXEL_PADDING_VALUE: Tag = Tag::new(0x0028, 0x0123);

/// (0028,0124) FL, Float Pixel Padding Range Limit.
pub const FLOAT_PIXEL_PADDING_RANGE_LIMIT: Tag = Tag::new(0x0028, 0x0124);

/// (0028,0125) FD, Double Float Pixel Padding Range Limit.
pub const DOUBLE_FLOAT_PIXEL_PADDING_RANGE_LIMIT: Tag = Tag::new(0x0028, 0x0125);

/// (0028,0200) US, Image Location. Retired.
pub const IMAGE_LOCATION: Tag = Tag::new(0x0028, 0x0200);

/// (0028,0300) CS, Quality Control Image.
pub const QUALITY_CONTROL_IMAGE: Tag = Tag::new(0x0028, 0x0300);

/// (0028,0301) CS, Burned In Annotation.
pub const BURNED_IN_ANNOTATION: Tag = Tag::new(0x0028, 0x0301);

/// (0028,0302) CS, Recognizable Visual Features.
pub const RECOGNIZABLE_VISUAL_FEATURES: Tag = Tag::new(0x0028, 0x0302);

/// (0028,0303) CS, Longitudinal Temporal Information Modified.
pub const LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED: Tag = Tag::new(0x0028, 0x0303);

/// (0028,0304) UI, Referenced Color Palette Instance UID.
pub const REFERENCED_COLOR_PALETTE_INSTANCE_UID: Tag = Tag::new(0x0028, 0x0304);

/// (0028,0400) LO, Transform Label. Retired.
pub const TRANSFORM_LABEL: Tag = Tag::new(0x0028, 0x0400);

/// (0028,0401) LO, Transform Version Number. Retired.
pub const TRANSFORM_VERSION_NUMBER: Tag = Tag::new(0x0028, 0x0401);

/// (0028,0402) US, Number of Transform Steps. Retired.
pub const NUMBER_OF_TRANSFORM_STEPS: Tag = Tag::new(0x0028, 0x0402);

/// (0028,0403) LO, Sequence of Compressed Data. Retired.
pub const SEQUENCE_OF_COMPRESSED_DATA: Tag = Tag::new(0x0028, 0x0403);

/// (0028,0404) AT, Details of Coefficients. Retired.
pub const DETAILS_OF_COEFFICIENTS: Tag = Tag::new(0x0028, 0x0404);

/// (0028,0700) LO, DCT Label. Retired.
pub const DCT_LABEL: Tag = Tag::new(0x0028, 0x0700);

/// (0028,0701) CS, Data Block Description. Retired.
pub const DATA_BLOCK_DESCRIPTION: Tag = Tag::new(0x0028, 0x0701);

/// (0028,0702) AT, Data Block. Retired.
pub const DATA_BLOCK: Tag = Tag::new(0x0028, 0x0702);

/// (0028,0710) US, Normalization Factor Format. Retired.
pub const NORMALIZATION_FACTOR_FORMAT: Tag = Tag::new(0x0028, 0x0710);

/// (0028,0720) US, Zonal Map Number Format. Retired.
pub const ZONAL_MAP_NUMBER_FORMAT: Tag = Tag::new(0x0028, 0x0720);

/// (0028,0721) AT, Zonal Map Location. Retired.
pub const ZONAL_MAP_LOCATION: Tag = Tag::new(0x0028, 0x0721);

/// (0028,0722) US, Zonal Map Format. Retired.
pub const ZONAL_MAP_FORMAT: Tag = Tag::new(0x0028, 0x0722);

/// (0028,0730) US, Adaptive Map Format. Retired.
pub const ADAPTIVE_MAP_FORMAT: Tag = Tag::new(0x0028, 0x0730);

/// (0028,0740) US, Code Number Format. Retired.
pub const CODE_NUMBER_FORMAT: Tag = Tag::new(0x0028, 0x0740);

/// (0028,0A02) CS, Pixel Spacing Calibration Type.
pub const PIXEL_SPACING_CALIBRATION_TYPE: Tag = Tag::new(0x0028, 0x0A02);

/// (0028,0A04) LO, Pixel Spacing Calibration Description.
pub const PIXEL_SPACING_CALIBRATION_DESCRIPTION: Tag = Tag::new(0x0028, 0x0A04);

/// (0028,1040) CS, Pixel Intensity Relationship.
pub const PIXEL_INTENSITY_RELATIONSHIP: Tag = Tag::new(0x0028, 0x1040);

/// (0028,1041) SS, Pixel Intensity Relationship Sign.
pub const PIXEL_INTENSITY_RELATIONSHIP_SIGN: Tag = Tag::new(0x0028, 0x1041);

/// (0028,1050) DS, Window Center.
pub const WINDOW_CENTER: Tag = Tag::new(0x0028, 0x1050);

/// (0028,1051) DS, Window Width.
pub const WINDOW_WIDTH: Tag = Tag::new(0x0028, 0x1051);

/// (0028,1052) DS, Rescale Intercept.
pub const RESCALE_INTERCEPT: Tag = Tag::new(0x0028, 0x1052);

/// (0028,1053) DS, Rescale Slope.
pub const RESCALE_SLOPE: Tag = Tag::new(0x0028, 0x1053);

/// (0028,1054) LO, Rescale Type.
pub const RESCALE_TYPE: Tag = Tag::new(0x0028, 0x1054);

/// (0028,1055) LO, Window Center & Width Explanation.
pub const WINDOW_CENTER_WIDTH_EXPLANATION: Tag = Tag::new(0x0028, 0x1055);

/// (0028,1056) CS, VOI LUT Function.
pub const VOI_LUT_FUNCTION: Tag = Tag::new(0x0028, 0x1056);

/// (0028,1080) CS, Gray Scale. Retired.
pub const GRAY_SCALE: Tag = Tag::new(0x0028, 0x1080);

/// (0028,1090) CS, Recommended Viewing Mode.
pub const RECOMMENDED_VIEWING_MODE: Tag = Tag::new(0x0028, 0x1090);

/// (0028,1100) US or SS, Gray Lookup Table Descriptor. Retired.
pub const GRAY_LOOKUP_TABLE_DESCRIPTOR: Tag = Tag::new(0x0028, 0x1100);

/// (0028,1101) US or SS, Red Palette Color Lookup Table Descriptor.
pub const RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR: Tag = Tag::new(0x0028, 0x1101);

/// (0028,1102) US or SS, Green Palette Color Lookup Table Descriptor.
pub const GREEN_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR: Tag = Tag::new(0x0028, 0x1102);

/// (0028,1103) US or SS, Blue Palette Color Lookup Table Descriptor.
pub const BLUE_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR: Tag = Tag::new(0x0028, 0x1103);

/// (0028,1104) US, Alpha Palette Color Lookup Table Descriptor.
pub const ALPHA_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR: Tag = Tag::new(0x0028, 0x1104);

/// (0028,1111) US or SS, Large Red Palette Color Lookup Table Descriptor. Retired.
pub const LARGE_RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR: Tag = Tag::new(0x0028, 0x1111);

/// (0028,1112) US or SS, Large Green Palette Color Lookup Table Descriptor. Retired.
pub const LARGE_GREEN_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR: Tag = Tag::new(0x0028, 0x1112);

/// (0028,1113) US or SS, Large Blue Palette Color Lookup Table Descriptor. Retired.
pub const LARGE_BLUE_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR: Tag = Tag::new(0x0028, 0x1113);

/// (0028,1199) UI, Palette Color Lookup Table UID.
pub const PALETTE_COLOR_LOOKUP_TABLE_UID: Tag = Tag::new(0x0028, 0x1199);

/// (0028,1200) US or SS or OW, Gray Lookup Table Data. Retired.
pub const GRAY_LOOKUP_TABLE_DATA: Tag = Tag::new(0x0028, 0x1200);

/// (0028,1201) OW, Red Palette Color Lookup Table Data.
pub const RED_PALETTE_COLOR_LOOKUP_TABLE_DATA: Tag = Tag::new(0x0028, 0x1201);

/// (0028,1202) OW, Green Palette Color Lookup Table Data.
pub const GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA: Tag = Tag::new(0x0028, 0x1202);

/// (0028,1203) OW, Blue Palette Color Lookup Table Data.
pub const BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA: Tag = Tag::new(0x0028, 0x1203);

/// (0028,1204) OW, Alpha Palette Color Lookup Table Data.
pub const ALPHA_PALETTE_COLOR_LOOKUP_TABLE_DATA: Tag = Tag::new(0x0028, 0x1204);

/// (0028,1211) OW, Large Red Palette Color Lookup Table Data. Retired.
pub const LARGE_RED_PALETTE_COLOR_LOOKUP_TABLE_DATA: Tag = Tag::new(0x0028, 0x1211);

/// (0028,1212) OW, Large Green Palette Color Lookup Table Data. Retired.
pub const LARGE_GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA: Tag = Tag::new(0x0028, 0x1212);

/// (0028,1213) OW, Large Blue Palette Color Lookup Table Data. Retired.
pub const LARGE_BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA: Tag = Tag::new(0x0028, 0x1213);

/// (0028,1214) UI, Large Palette Color Lookup Table UID. Retired.
pub const LARGE_PALETTE_COLOR_LOOKUP_TABLE_UID: Tag = Tag::new(0x0028, 0x1214);

/// (0028,1221) OW, Segmented Red Palette Color Lookup Table Data.
pub const SEGMENTED_RED_PALETTE_COLOR_LOOKUP_TABLE_DATA: Tag = Tag::new(0x0028, 0x1221);

/// (0028,1222) OW, Segmented Green Palette Color Lookup Table Data.
pub const SEGMENTED_GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA: Tag = Tag::new(0x0028, 0x1222);

/// (0028,1223) OW, Segmented Blue Palette Color Lookup Table Data.
pub const SEGMENTED_BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA: Tag = Tag::new(0x0028, 0x1223);

/// (0028,1224) OW, Segmented Alpha Palette Color Lookup Table Data.
pub const SEGMENTED_ALPHA_PALETTE_COLOR_LOOKUP_TABLE_DATA: Tag = Tag::new(0x0028, 0x1224);

/// (0028,1230) SQ, Stored Value Color Range Sequence.
pub const STORED_VALUE_COLOR_RANGE_SEQUENCE: Tag = Tag::new(0x0028, 0x1230);

/// (0028,1231) FD, Minimum Stored Value Mapped.
pub const MINIMUM_STORED_VALUE_MAPPED: Tag = Tag::new(0x0028, 0x1231);

/// (0028,1232) FD, Maximum Stored Value Mapped.
pub const MAXIMUM_STORED_VALUE_MAPPED: Tag = Tag::new(0x0028, 0x1232);

/// (0028,1300) CS, Breast Implant Present.
pub const BREAST_IMPLANT_PRESENT: Tag = Tag::new(0x0028, 0x1300);

/// (0028,1350) CS, Partial View.
pub const PARTIAL_VIEW: Tag = Tag::new(0x0028, 0x1350);

/// (0028,1351) ST, Partial View Description.
pub const PARTIAL_VIEW_DESCRIPTION: Tag = Tag::new(0x0028, 0x1351);

/// (0028,1352) SQ, Partial View Code Sequence.
pub const PARTIAL_VIEW_CODE_SEQUENCE: Tag = Tag::new(0x0028, 0x1352);

/// (0028,135A) CS, Spatial Locations Preserved.
pub const SPATIAL_LOCATIONS_PRESERVED: Tag = Tag::new(0x0028, 0x135A);

/// (0028,1401) SQ, Data Frame Assignment Sequence.
pub const DATA_FRAME_ASSIGNMENT_SEQUENCE: Tag = Tag::new(0x0028, 0x1401);

/// (0028,1402) CS, Data Path Assignment.
pub const DATA_PATH_ASSIGNMENT: Tag = Tag::new(0x0028, 0x1402);

/// (0028,1403) US, Bits Mapped to Color Lookup Table.
pub const BITS_MAPPED_TO_COLOR_LOOKUP_TABLE: Tag = Tag::new(0x0028, 0x1403);

/// (0028,1404) SQ, Blending LUT 1 Sequence.
pub const BLENDING_LUT_1_SEQUENCE: Tag = Tag::new(0x0028, 0x1404);

/// (0028,1405) CS, Blending LUT 1 Transfer Function.
pub const BLENDING_LUT_1_TRANSFER_FUNCTION: Tag = Tag::new(0x0028, 0x1405);

/// (0028,1406) FD, Blending Weight Constant.
pub const BLENDING_WEIGHT_CONSTANT: Tag = Tag::new(0x0028, 0x1406);

/// (0028,1407) US, Blending Lookup Table Descriptor.
pub const BLENDING_LOOKUP_TABLE_DESCRIPTOR: Tag = Tag::new(0x0028, 0x1407);

/// (0028,1408) OW, Blending Lookup Table Data.
pub const BLENDING_LOOKUP_TABLE_DATA: Tag = Tag::new(0x0028, 0x1408);

/// (0028,140B) SQ, Enhanced Palette Color Lookup Table Sequence.
pub const ENHANCED_PALETTE_COLOR_LOOKUP_TABLE_SEQUENCE: Tag = Tag::new(0x0028, 0x140B);

/// (0028,140C) SQ, Blending LUT 2 Sequence.
pub const BLENDING_LUT_2_SEQUENCE: Tag = Tag::new(0x0028, 0x140C);

/// (0028,140D) CS, Blending LUT 2 Transfer Function.
pub const BLENDING_LUT_2_TRANSFER_FUNCTION: Tag = Tag::new(0x0028, 0x140D);

/// (0028,140E) CS, Data Path ID.
pub const DATA_PATH_ID: Tag = Tag::new(0x0028, 0x140E);

/// (0028,140F) CS, RGB LUT Transfer Function.
pub const RGB_LUT_TRANSFER_FUNCTION: Tag = Tag::new(0x0028, 0x140F);

/// (0028,1410) CS, Alpha LUT Transfer Function.
pub const ALPHA_LUT_TRANSFER_FUNCTION: Tag = Tag::new(0x0028, 0x1410);

/// (0028,2000) OB, ICC Profile.
pub const ICC_PROFILE: Tag = Tag::new(0x0028, 0x2000);

/// (0028,2002) CS, Color Space.
pub const COLOR_SPACE: Tag = Tag::new(0x0028, 0x2002);

/// (0028,2110) CS, Lossy Image Compression.
pub const LOSSY_IMAGE_COMPRESSION: Tag = Tag::new(0x0028, 0x2110);

/// (0028,2112) DS, Lossy Image Compression Ratio.
pub const LOSSY_IMAGE_COMPRESSION_RATIO: Tag = Tag::new(0x0028, 0x2112);

/// (0028,2114) CS, Lossy Image Compression Method.
pub const LOSSY_IMAGE_COMPRESSION_METHOD: Tag = Tag::new(0x0028, 0x2114);

/// (0028,3000) SQ, Modality LUT Sequence.
pub const MODALITY_LUT_SEQUENCE: Tag = Tag::new(0x0028, 0x3000);

/// (0028,3001) SQ, Variable Modality LUT Sequence.
pub const VARIABLE_MODALITY_LUT_SEQUENCE: Tag = Tag::new(0x0028, 0x3001);

/// (0028,3002) US or SS, LUT Descriptor.
pub const LUT_DESCRIPTOR: Tag = Tag::new(0x0028, 0x3002);

/// (0028,3003) LO, LUT Explanation.
pub const LUT_EXPLANATION: Tag = Tag::new(0x0028, 0x3003);

/// (0028,3004) LO, Modality LUT Type.
pub const MODALITY_LUT_TYPE: Tag = Tag::new(0x0028, 0x3004);

/// (0028,3006) US or OW, LUT Data.
pub const LUT_DATA: Tag = Tag::new(0x0028, 0x3006);

/// (0028,3010) SQ, VOI LUT Sequence.
pub const VOI_LUT_SEQUENCE: Tag = Tag::new(0x0028, 0x3010);

/// (0028,3110) SQ, Softcopy VOI LUT Sequence.
pub const SOFTCOPY_VOI_LUT_SEQUENCE: Tag = Tag::new(0x0028, 0x3110);

/// (0028,4000) LT, Image Presentation Comments. Retired.
pub const IMAGE_PRESENTATION_COMMENTS: Tag = Tag::new(0x0028, 0x4000);

/// (0028,5000) SQ, Bi-Plane Acquisition Sequence. Retired.
pub const BI_PLANE_ACQUISITION_SEQUENCE: Tag = Tag::new(0x0028, 0x5000);

/// (0028,6010) US, Representative Frame Number.
pub const REPRESENTATIVE_FRAME_NUMBER: Tag = Tag::new(0x0028, 0x6010);

/// (0028,6020) US, Frame Numbers of Interest (FOI).
pub const FRAME_NUMBERS_OF_INTEREST: Tag = Tag::new(0x0028, 0x6020);

/// (0028,6022) LO, Frame of Interest Description.
pub const FRAME_OF_INTEREST_DESCRIPTION: Tag = Tag::new(0x0028, 0x6022);

/// (0028,6023) CS, Frame of Interest Type.
pub const FRAME_OF_INTEREST_TYPE: Tag = Tag::new(0x0028, 0x6023);

/// (0028,6030) US, Mask Pointer(s). Retired.
pub const MASK_POINTERS: Tag = Tag::new(0x0028, 0x6030);

/// (0028,6040) US, R Wave Pointer.
pub const R_WAVE_POINTER: Tag = Tag::new(0x0028, 0x6040);

/// (0028,6100) SQ, Mask Subtraction Sequence.
pub const MASK_SUBTRACTION_SEQUENCE: Tag = Tag::new(0x0028, 0x6100);

/// (0028,6101) CS, Mask Operation.
pub const MASK_OPERATION: Tag = Tag::new(0x0028, 0x6101);

/// (0028,6102) US, Applicable Frame Range.
pub const APPLICABLE_FRAME_RANGE: Tag = Tag::new(0x0028, 0x6102);

/// (0028,6110) US, Mask Frame Numbers.
pub const MASK_FRAME_NUMBERS: Tag = Tag::new(0x0028, 0x6110);

/// (0028,6112) US, Contrast Frame Averaging.
pub const CONTRAST_FRAME_AVERAGING: Tag = Tag::new(0x0028, 0x6112);

/// (0028,6114) FL, Mask Sub-pixel Shift.
pub const MASK_SUB_PIXEL_SHIFT: Tag = Tag::new(0x0028, 0x6114);

/// (0028,6120) SS, TID Offset.
pub const TID_OFFSET: Tag = Tag::new(0x0028, 0x6120);

/// (0028,6190) ST, Mask Operation Explanation.
pub const MASK_OPERATION_EXPLANATION: Tag = Tag::new(0x0028, 0x6190);

/// (0028,7000) SQ, Equipment Administrator Sequence.
pub const EQUIPMENT_ADMINISTRATOR_SEQUENCE: Tag = Tag::new(0x0028, 0x7000);

/// (0028,7001) US, Number of Display Subsystems.
pub const NUMBER_OF_DISPLAY_SUBSYSTEMS: Tag = Tag::new(0x0028, 0x7001);

/// (0028,7002) US, Current Configuration ID.
pub const CURRENT_CONFIGURATION_ID: Tag = Tag::new(0x0028, 0x7002);

/// (0028,7003) US, Display Subsystem ID.
pub const DISPLAY_SUBSYSTEM_ID: Tag = Tag::new(0x0028, 0x7003);

/// (0028,7004) SH, Display Subsystem Name.
pub const DISPLAY_SUBSYSTEM_NAME: Tag = Tag::new(0x0028, 0x7004);

/// (0028,7005) LO, Display Subsystem Description.
pub const DISPLAY_SUBSYSTEM_DESCRIPTION: Tag = Tag::new(0x0028, 0x7005);

/// (0028,7006) CS, System Status.
pub const SYSTEM_STATUS: Tag = Tag::new(0x0028, 0x7006);

/// (0028,7007) LO, System Status Comment.
pub const SYSTEM_STATUS_COMMENT: Tag = Tag::new(0x0028, 0x7007);

/// (0028,7008) SQ, Target Luminance Characteristics Sequence.
pub const TARGET_LUMINANCE_CHARACTERISTICS_SEQUENCE: Tag = Tag::new(0x0028, 0x7008);

/// (0028,7009) US, Luminance Characteristics ID.
pub const LUMINANCE_CHARACTERISTICS_ID: Tag = Tag::new(0x0028, 0x7009);

/// (0028,700A) SQ, Display Subsystem Configuration Sequence.
pub const DISPLAY_SUBSYSTEM_CONFIGURATION_SEQUENCE: Tag = Tag::new(0x0028, 0x700A);

/// (0028,700B) US, Configuration ID.
pub const CONFIGURATION_ID: Tag = Tag::new(0x0028, 0x700B);

/// (0028,700C) SH, Configuration Name.
pub const CONFIGURATION_NAME: Tag = Tag::new(0x0028, 0x700C);

/// (0028,700D) LO, Configuration Description.
pub const CONFIGURATION_DESCRIPTION: Tag = Tag::new(0x0028, 0x700D);

/// (0028,700E) US, Referenced Target Luminance Characteristics ID.
pub const REFERENCED_TARGET_LUMINANCE_CHARACTERISTICS_ID: Tag = Tag::new(0x0028, 0x700E);

/// (0028,700F) SQ, QA Results Sequence.
pub const QA_RESULTS_SEQUENCE: Tag = Tag::new(0x0028, 0x700F);

/// (0028,7010) SQ, Display Subsystem QA Results Sequence.
pub const DISPLAY_SUBSYSTEM_QA_RESULTS_SEQUENCE: Tag = Tag::new(0x0028, 0x7010);

/// (0028,7011) SQ, Configuration QA Results Sequence.
pub const CONFIGURATION_QA_RESULTS_SEQUENCE: Tag = Tag::new(0x0028, 0x7011);

/// (0028,7012) SQ, Measurement Equipment Sequence.
pub const MEASUREMENT_EQUIPMENT_SEQUENCE: Tag = Tag::new(0x0028, 0x7012);

/// (0028,7013) CS, Measurement Functions.
pub const MEASUREMENT_FUNCTIONS: Tag = Tag::new(0x0028, 0x7013);

/// (0028,7014) CS, Measurement Equipment Type.
pub const MEASUREMENT_EQUIPMENT_TYPE: Tag = Tag::new(0x0028, 0x7014);

/// (0028,7015) SQ, Visual Evaluation Result Sequence.
pub const VISUAL_EVALUATION_RESULT_SEQUENCE: Tag = Tag::new(0x0028, 0x7015);

/// (0028,7016) SQ, Display Calibration Result Sequence.
pub const DISPLAY_CALIBRATION_RESULT_SEQUENCE: Tag = Tag::new(0x0028, 0x7016);

/// (0028,7017) US, DDL Value.
pub const DDL_VALUE: Tag = Tag::new(0x0028, 0x7017);

/// (0028,7018) FL, CIExy White Point.
pub const CIEXY_WHITE_POINT: Tag = Tag::new(0x0028, 0x7018);

/// (0028,7019) CS, Display Function Type.
pub const DISPLAY_FUNCTION_TYPE: Tag = Tag::new(0x0028, 0x7019);

/// (0028,701A) FL, Gamma Value.
pub const GAMMA_VALUE: Tag = Tag::new(0x0028, 0x701A);

/// (0028,701B) US, Number of Luminance Points.
pub const NUMBER_OF_LUMINANCE_POINTS: Tag = Tag::new(0x0028, 0x701B);

/// (0028,701C) SQ, Luminance Response Sequence.
pub const LUMINANCE_RESPONSE_SEQUENCE: Tag = Tag::new(0x0028, 0x701C);

/// (0028,701D) FL, Target Minimum Luminance.
pub const TARGET_MINIMUM_LUMINANCE: Tag = Tag::new(0x0028, 0x701D);

/// (0028,701E) FL, Target Maximum Luminance.
pub const TARGET_MAXIMUM_LUMINANCE: Tag = Tag::new(0x0028, 0x701E);

/// (0028,701F) FL, Luminance Value.
pub const LUMINANCE_VALUE: Tag = Tag::new(0x0028, 0x701F);

/// (0028,7020) LO, Luminance Response Description.
pub const LUMINANCE_RESPONSE_DESCRIPTION: Tag = Tag::new(0x0028, 0x7020);

/// (0028,7021) CS, White Point Flag.
pub const WHITE_POINT_FLAG: Tag = Tag::new(0x0028, 0x7021);

/// (0028,7022) SQ, Display Device Type Code Sequence.
pub const DISPLAY_DEVICE_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0028, 0x7022);

/// (0028,7023) SQ, Display Subsystem Sequence.
pub const DISPLAY_SUBSYSTEM_SEQUENCE: Tag = Tag::new(0x0028, 0x7023);

/// (0028,7024) SQ, Luminance Result Sequence.
pub const LUMINANCE_RESULT_SEQUENCE: Tag = Tag::new(0x0028, 0x7024);

/// (0028,7025) CS, Ambient Light Value Source.
pub const AMBIENT_LIGHT_VALUE_SOURCE: Tag = Tag::new(0x0028, 0x7025);

/// (0028,7026) CS, Measured Characteristics.
pub const MEASURED_CHARACTERISTICS: Tag = Tag::new(0x0028, 0x7026);

/// (0028,7027) SQ, Luminance Uniformity Result Sequence.
pub const LUMINANCE_UNIFORMITY_RESULT_SEQUENCE: Tag = Tag::new(0x0028, 0x7027);

/// (0028,7028) SQ, Visual Evaluation Test Sequence.
pub const VISUAL_EVALUATION_TEST_SEQUENCE: Tag = Tag::new(0x0028, 0x7028);

/// (0028,7029) CS, Test Result.
pub const TEST_RESULT: Tag = Tag::new(0x0028, 0x7029);

/// (0028,702A) LO, Test Result Comment.
pub const TEST_RESULT_COMMENT: Tag = Tag::new(0x0028, 0x702A);

/// (0028,702B) CS, Test Image Validation.
pub const TEST_IMAGE_VALIDATION: Tag = Tag::new(0x0028, 0x702B);

/// (0028,702C) SQ, Test Pattern Code Sequence.
pub const TEST_PATTERN_CODE_SEQUENCE: Tag = Tag::new(0x0028, 0x702C);

/// (0028,702D) SQ, Measurement Pattern Code Sequence.
pub const MEASUREMENT_PATTERN_CODE_SEQUENCE: Tag = Tag::new(0x0028, 0x702D);

/// (0028,702E) SQ, Visual Evaluation Method Code Sequence.
pub const VISUAL_EVALUATION_METHOD_CODE_SEQUENCE: Tag = Tag::new(0x0028, 0x702E);

/// (0028,7FE0) UR, Pixel Data Provider URL.
pub const PIXEL_DATA_PROVIDER_URL: Tag = Tag::new(0x0028, 0x7FE0);

/// (0028,9001) UL, Data Point Rows.
pub const DATA_POINT_ROWS: Tag = Tag::new(0x0028, 0x9001);

/// (0028,9002) UL, Data Point Columns.
pub const DATA_POINT_COLUMNS: Tag = Tag::new(0x0028, 0x9002);

/// (0028,9003) CS, Signal Domain Columns.
pub const SIGNAL_DOMAIN_COLUMNS: Tag = Tag::new(0x0028, 0x9003);

/// (0028,9099) US, Largest Monochrome Pixel Value. Retired.
pub const LARGEST_MONOCHROME_PIXEL_VALUE: Tag = Tag::new(0x0028, 0x9099);

/// (0028,9108) CS, Data Representation.
pub const DATA_REPRESENTATION: Tag = Tag::new(0x0028, 0x9108);

/// (0028,9110) SQ, Pixel Measures Sequence.
pub const PIXEL_MEASURES_SEQUENCE: Tag = Tag::new(0x0028, 0x9110);

/// (0028,9132) SQ, Frame VOI LUT Sequence.
pub const FRAME_VOI_LUT_SEQUENCE: Tag = Tag::new(0x0028, 0x9132);

/// (0028,9145) SQ, Pixel Value Transformation Sequence.
pub const PIXEL_VALUE_TRANSFORMATION_SEQUENCE: Tag = Tag::new(0x0028, 0x9145);

/// (0028,9235) CS, Signal Domain Rows.
pub const SIGNAL_DOMAIN_ROWS: Tag = Tag::new(0x0028, 0x9235);

/// (0028,9411) FL, Display Filter Percentage.
pub const DISPLAY_FILTER_PERCENTAGE: Tag = Tag::new(0x0028, 0x9411);

/// (0028,9415) SQ, Frame Pixel Shift Sequence.
pub const FRAME_PIXEL_SHIFT_SEQUENCE: Tag = Tag::new(0x0028, 0x9415);

/// (0028,9416) US, Subtraction Item ID.
pub const SUBTRACTION_ITEM_ID: Tag = Tag::new(0x0028, 0x9416);

/// (0028,9422) SQ, Pixel Intensity Relationship LUT Sequence.
pub const PIXEL_INTENSITY_RELATIONSHIP_LUT_SEQUENCE: Tag = Tag::new(0x0028, 0x9422);

/// (0028,9443) SQ, Frame Pixel Data Properties Sequence.
pub const FRAME_PIXEL_DATA_PROPERTIES_SEQUENCE: Tag = Tag::new(0x0028, 0x9443);

/// (0028,9444) CS, Geometrical Properties.
pub const GEOMETRICAL_PROPERTIES: Tag = Tag::new(0x0028, 0x9444);

/// (0028,9445) FL, Geometric Maximum Distortion.
pub const GEOMETRIC_MAXIMUM_DISTORTION: Tag = Tag::new(0x0028, 0x9445);

/// (0028,9446) CS, Image Processing Applied.
pub const IMAGE_PROCESSING_APPLIED: Tag = Tag::new(0x0028, 0x9446);

/// (0028,9454) CS, Mask Selection Mode.
pub const MASK_SELECTION_MODE: Tag = Tag::new(0x0028, 0x9454);

/// (0028,9474) CS, LUT Function.
pub const LUT_FUNCTION: Tag = Tag::new(0x0028, 0x9474);

/// (0028,9478) FL, Mask Visibility Percentage.
pub const MASK_VISIBILITY_PERCENTAGE: Tag = Tag::new(0x0028, 0x9478);

/// (0028,9501) SQ, Pixel Shift Sequence.
pub const PIXEL_SHIFT_SEQUENCE: Tag = Tag::new(0x0028, 0x9501);

/// (0028,9502) SQ, Region Pixel Shift Sequence.
pub const REGION_PIXEL_SHIFT_SEQUENCE: Tag = Tag::new(0x0028, 0x9502);

/// (0028,9503) SS, Vertices of the Region.
pub const VERTICES_OF_THE_REGION: Tag = Tag::new(0x0028, 0x9503);

/// (0028,9505) SQ, Multi-frame Presentation Sequence.
pub const MULTI_FRAME_PRESENTATION_SEQUENCE: Tag = Tag::new(0x0028, 0x9505);

/// (0028,9506) US, Pixel Shift Frame Range.
pub const PIXEL_SHIFT_FRAME_RANGE: Tag = Tag::new(0x0028, 0x9506);

/// (0028,9507) US, LUT Frame Range.
pub const LUT_FRAME_RANGE: Tag = Tag::new(0x0028, 0x9507);

/// (0028,9520) DS, Image to Equipment Mapping Matrix.
pub const IMAGE_TO_EQUIPMENT_MAPPING_MATRIX: Tag = Tag::new(0x0028, 0x9520);

/// (0028,9537) CS, Equipment Coordinate System Identification.
pub const EQUIPMENT_COORDINATE_SYSTEM_IDENTIFICATION: Tag = Tag::new(0x0028, 0x9537);

/// (0032,000A) CS, Study Status ID. Retired.
pub const STUDY_STATUS_ID: Tag = Tag::new(0x0032, 0x000A);

/// (0032,000C) CS, Study Priority ID. Retired.
pub const STUDY_PRIORITY_ID: Tag = Tag::new(0x0032, 0x000C);

/// (0032,0012) LO, Study ID Issuer. Retired.
pub const STUDY_ID_ISSUER: Tag = Tag::new(0x0032, 0x0012);

/// (0032,0032) DA, Study Verified Date. Retired.
pub const STUDY_VERIFIED_DATE: Tag = Tag::new(0x0032, 0x0032);

/// (0032,0033) TM, Study Verified Time. Retired.
pub const STUDY_VERIFIED_TIME: Tag = Tag::new(0x0032, 0x0033);

/// (0032,0034) DA, Study Read Date. Retired.
pub const STUDY_READ_DATE: Tag = Tag::new(0x0032, 0x0034);

/// (0032,0035) TM, Study Read Time. Retired.
pub const STUDY_READ_TIME: Tag = Tag::new(0x0032, 0x0035);

/// (0032,1000) DA, Scheduled Study Start Date. Retired.
pub const SCHEDULED_STUDY_START_DATE: Tag = Tag::new(0x0032, 0x1000);

/// (0032,1001) TM, Scheduled Study Start Time. Retired.
pub const SCHEDULED_STUDY_START_TIME: Tag = Tag::new(0x0032, 0x1001);

/// (0032,1010) DA, Scheduled Study Stop Date. Retired.
pub const SCHEDULED_STUDY_STOP_DATE: Tag = Tag::new(0x0032, 0x1010);

/// (0032,1011) TM, Scheduled Study Stop Time. Retired.
pub const SCHEDULED_STUDY_STOP_TIME: Tag = Tag::new(0x0032, 0x1011);

/// (0032,1020) LO, Scheduled Study Location. Retired.
pub const SCHEDULED_STUDY_LOCATION: Tag = Tag::new(0x0032, 0x1020);

/// (0032,1021) AE, Scheduled Study Location AE Title. Retired.
pub const SCHEDULED_STUDY_LOCATION_AE_TITLE: Tag = Tag::new(0x0032, 0x1021);

/// (0032,1030) LO, Reason for Study. Retired.
pub const REASON_FOR_STUDY: Tag = Tag::new(0x0032, 0x1030);

/// (0032,1031) SQ, Requesting Physician Identification Sequence.
pub const REQUESTING_PHYSICIAN_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0032, 0x1031);

/// (0032,1032) PN, Requesting Physician.
pub const REQUESTING_PHYSICIAN: Tag = Tag::new(0x0032, 0x1032);

/// (0032,1033) LO, Requesting Service.
pub const REQUESTING_SERVICE: Tag = Tag::new(0x0032, 0x1033);

/// (0032,1034) SQ, Requesting Service Code Sequence.
pub const REQUESTING_SERVICE_CODE_SEQUENCE: Tag = Tag::new(0x0032, 0x1034);

/// (0032,1040) DA, Study Arrival Date. Retired.
pub const STUDY_ARRIVAL_DATE: Tag = Tag::new(0x0032, 0x1040);

/// (0032,1041) TM, Study Arrival Time. Retired.
pub const STUDY_ARRIVAL_TIME: Tag = Tag::new(0x0032, 0x1041);

/// (0032,1050) DA, Study Completion Date. Retired.
pub const STUDY_COMPLETION_DATE: Tag = Tag::new(0x0032, 0x1050);

/// (0032,1051) TM, Study Completion Time. Retired.
pub const STUDY_COMPLETION_TIME: Tag = Tag::new(0x0032, 0x1051);

/// (0032,1055) CS, Study Component Status ID. Retired.
pub const STUDY_COMPONENT_STATUS_ID: Tag = Tag::new(0x0032, 0x1055);

/// (0032,1060) LO, Requested Procedure Description.
pub const REQUESTED_PROCEDURE_DESCRIPTION: Tag = Tag::new(0x0032, 0x1060);

/// (0032,1064) SQ, Requested Procedure Code Sequence.
pub const REQUESTED_PROCEDURE_CODE_SEQUENCE: Tag = Tag::new(0x0032, 0x1064);

/// (0032,1065) SQ, Requested Laterality Code Sequence.
pub const REQUESTED_LATERALITY_CODE_SEQUENCE: Tag = Tag::new(0x0032, 0x1065);

/// (0032,1066) UT, Reason for Visit.
pub const REASON_FOR_VISIT: Tag = Tag::new(0x0032, 0x1066);

/// (0032,1067) SQ, Reason for Visit Code Sequence.
pub const REASON_FOR_VISIT_CODE_SEQUENCE: Tag = Tag::new(0x0032, 0x1067);

/// (0032,1070) LO, Requested Contrast Agent.
pub const REQUESTED_CONTRAST_AGENT: Tag = Tag::new(0x0032, 0x1070);

/// (0032,4000) LT, Study Comments. Retired.
pub const STUDY_COMMENTS: Tag = Tag::new(0x0032, 0x4000);

/// (0034,0001) SQ, Flow Identifier Sequence.
pub const FLOW_IDENTIFIER_SEQUENCE: Tag = Tag::new(0x0034, 0x0001);

/// (0034,0002) OB, Flow Identifier.
pub const FLOW_IDENTIFIER: Tag = Tag::new(0x0034, 0x0002);

/// (0034,0003) UI, Flow Transfer Syntax UID.
pub const FLOW_TRANSFER_SYNTAX_UID: Tag = Tag::new(0x0034, 0x0003);

/// (0034,0004) UL, Flow RTP Sampling Rate.
pub const FLOW_RTP_SAMPLING_RATE: Tag = Tag::new(0x0034, 0x0004);

/// (0034,0005) OB, Source Identifier.
pub const SOURCE_IDENTIFIER: Tag = Tag::new(0x0034, 0x0005);

/// (0034,0007) OB, Frame Origin Timestamp.
pub const FRAME_ORIGIN_TIMESTAMP: Tag = Tag::new(0x0034, 0x0007);

/// (0034,0008) CS, Includes Imaging Subject.
pub const INCLUDES_IMAGING_SUBJECT: Tag = Tag::new(0x0034, 0x0008);

/// (0034,0009) SQ, Frame Usefulness Group Sequence.
pub const FRAME_USEFULNESS_GROUP_SEQUENCE: Tag = Tag::new(0x0034, 0x0009);

/// (0034,000A) SQ, Real-Time Bulk Data Flow Sequence.
pub const REAL_TIME_BULK_DATA_FLOW_SEQUENCE: Tag = Tag::new(0x0034, 0x000A);

/// (0034,000B) SQ, Camera Position Group Sequence.
pub const CAMERA_POSITION_GROUP_SEQUENCE: Tag = Tag::new(0x0034, 0x000B);

/// (0034,000C) CS, Includes Information.
pub const INCLUDES_INFORMATION: Tag = Tag::new(0x0034, 0x000C);

/// (0034,000D) SQ, Time of Frame Group Sequence.
pub const TIME_OF_FRAME_GROUP_SEQUENCE: Tag = Tag::new(0x0034, 0x000D);

/// (0038,0004) SQ, Referenced Patient Alias Sequence. Retired.
pub const REFERENCED_PATIENT_ALIAS_SEQUENCE: Tag = Tag::new(0x0038, 0x0004);

/// (0038,0008) CS, Visit Status ID.
pub const VISIT_STATUS_ID: Tag = Tag::new(0x0038, 0x0008);

/// (0038,0010) LO, Admission ID.
pub const ADMISSION_ID: Tag = Tag::new(0x0038, 0x0010);

/// (0038,0011) LO, Issuer of Admission ID. Retired.
pub const ISSUER_OF_ADMISSION_ID: Tag = Tag::new(0x0038, 0x0011);

/// (0038,0014) SQ, Issuer of Admission ID Sequence.
pub const ISSUER_OF_ADMISSION_ID_SEQUENCE: Tag = Tag::new(0x0038, 0x0014);

/// (0038,0016) LO, Route of Admissions.
pub const ROUTE_OF_ADMISSIONS: Tag = Tag::new(0x0038, 0x0016);

/// (0038,001A) DA, Scheduled Admission Date. Retired.
pub const SCHEDULED_ADMISSION_DATE: Tag = Tag::new(0x0038, 0x001A);

/// (0038,001B) TM, Scheduled Admission Time. Retired.
pub const SCHEDULED_ADMISSION_TIME: Tag = Tag::new(0x0038, 0x001B);

/// (0038,001C) DA, Scheduled Discharge Date. Retired.
pub const SCHEDULED_DISCHARGE_DATE: Tag = Tag::new(0x0038, 0x001C);

/// (0038,001D) TM, Scheduled Discharge Time. Retired.
pub const SCHEDULED_DISCHARGE_TIME: Tag = Tag::new(0x0038, 0x001D);

/// (0038,001E) LO, Scheduled Patient Institution Residence. Retired.
pub const SCHEDULED_PATIENT_INSTITUTION_RESIDENCE: Tag = Tag::new(0x0038, 0x001E);

/// (0038,0020) DA, Admitting Date.
pub const ADMITTING_DATE: Tag = Tag::new(0x0038, 0x0020);

/// (0038,0021) TM, Admitting Time.
pub const ADMITTING_TIME: Tag = Tag::new(0x0038, 0x0021);

/// (0038,0030) DA, Discharge Date. Retired.
pub const DISCHARGE_DATE: Tag = Tag::new(0x0038, 0x0030);

/// (0038,0032) TM, Discharge Time. Retired.
pub const DISCHARGE_TIME: Tag = Tag::new(0x0038, 0x0032);

/// (0038,0040) LO, Discharge Diagnosis Description. Retired.
pub const DISCHARGE_DIAGNOSIS_DESCRIPTION: Tag = Tag::new(0x0038, 0x0040);

/// (0038,0044) SQ, Discharge Diagnosis Code Sequence. Retired.
pub const DISCHARGE_DIAGNOSIS_CODE_SEQUENCE: Tag = Tag::new(0x0038, 0x0044);

/// (0038,0050) LO, Special Needs.
pub const SPECIAL_NEEDS: Tag = Tag::new(0x0038, 0x0050);

/// (0038,0060) LO, Service Episode ID.
pub const SERVICE_EPISODE_ID: Tag = Tag::new(0x0038, 0x0060);

/// (0038,0061) LO, Issuer of Service Episode ID. Retired.
pub const ISSUER_OF_SERVICE_EPISODE_ID: Tag = Tag::new(0x0038, 0x0061);

/// (0038,0062) LO, Service Episode Description.
pub const SERVICE_EPISODE_DESCRIPTION: Tag = Tag::new(0x0038, 0x0062);

/// (0038,0064) SQ, Issuer of Service Episode ID Sequence.
pub const ISSUER_OF_SERVICE_EPISODE_ID_SEQUENCE: Tag = Tag::new(0x0038, 0x0064);

/// (0038,0100) SQ, Pertinent Documents Sequence.
pub const PERTINENT_DOCUMENTS_SEQUENCE: Tag = Tag::new(0x0038, 0x0100);

/// (0038,0101) SQ, Pertinent Resources Sequence.
pub const PERTINENT_RESOURCES_SEQUENCE: Tag = Tag::new(0x0038, 0x0101);

/// (0038,0102) LO, Resource Description.
pub const RESOURCE_DESCRIPTION: Tag = Tag::new(0x0038, 0x0102);

/// (0038,0300) LO, Current Patient Location.
pub const CURRENT_PATIENT_LOCATION: Tag = Tag::new(0x0038, 0x0300);

/// (0038,0400) LO, Patient's Institution Residence.
pub const PATIENT_INSTITUTION_RESIDENCE: Tag = Tag::new(0x0038, 0x0400);

/// (0038,0500) LO, Patient State.
pub const PATIENT_STATE: Tag = Tag::new(0x0038, 0x0500);

/// (0038,0502) SQ, Patient Clinical Trial Participation Sequence.
pub const PATIENT_CLINICAL_TRIAL_PARTICIPATION_SEQUENCE: Tag = Tag::new(0x0038, 0x0502);

/// (0038,4000) LT, Visit Comments.
pub const VISIT_COMMENTS: Tag = Tag::new(0x0038, 0x4000);

/// (003A,0004) CS, Waveform Originality.
pub const WAVEFORM_ORIGINALITY: Tag = Tag::new(0x003A, 0x0004);

/// (003A,0005) US, Number of Waveform Channels.
pub const NUMBER_OF_WAVEFORM_CHANNELS: Tag = Tag::new(0x003A, 0x0005);

/// (003A,0010) UL, Number of Waveform Samples.
pub const NUMBER_OF_WAVEFORM_SAMPLES: Tag = Tag::new(0x003A, 0x0010);

/// (003A,001A) DS, Sampling Frequency.
pub const SAMPLING_FREQUENCY: Tag = Tag::new(0x003A, 0x001A);

/// (003A,0020) SH, Multiplex Group Label.
pub const MULTIPLEX_GROUP_LABEL: Tag = Tag::new(0x003A, 0x0020);

/// (003A,0200) SQ, Channel Definition Sequence.
pub const CHANNEL_DEFINITION_SEQUENCE: Tag = Tag::new(0x003A, 0x0200);

/// (003A,0202) IS, Waveform Channel Number.
pub const WAVEFORM_CHANNEL_NUMBER: Tag = Tag::new(0x003A, 0x0202);

/// (003A,0203) SH, Channel Label.
pub const CHANNEL_LABEL: Tag = Tag::new(0x003A, 0x0203);

/// (003A,0205) CS, Channel Status.
pub const CHANNEL_STATUS: Tag = Tag::new(0x003A, 0x0205);

/// (003A,0208) SQ, Channel Source Sequence.
pub const CHANNEL_SOURCE_SEQUENCE: Tag = Tag::new(0x003A, 0x0208);

/// (003A,0209) SQ, Channel Source Modifiers Sequence.
pub const CHANNEL_SOURCE_MODIFIERS_SEQUENCE: Tag = Tag::new(0x003A, 0x0209);

/// (003A,020A) SQ, Source Waveform Sequence.
pub const SOURCE_WAVEFORM_SEQUENCE: Tag = Tag::new(0x003A, 0x020A);

/// (003A,020C) LO, Channel Derivation Description.
pub const CHANNEL_DERIVATION_DESCRIPTION: Tag = Tag::new(0x003A, 0x020C);

/// (003A,0210) DS, Channel Sensitivity.
pub const CHANNEL_SENSITIVITY: Tag = Tag::new(0x003A, 0x0210);

/// (003A,0211) SQ, Channel Sensitivity Units Sequence.
pub const CHANNEL_SENSITIVITY_UNITS_SEQUENCE: Tag = Tag::new(0x003A, 0x0211);

/// (003A,0212) DS, Channel Sensitivity Correction Factor.
pub const CHANNEL_SENSITIVITY_CORRECTION_FACTOR: Tag = Tag::new(0x003A, 0x0212);

/// (003A,0213) DS, Channel Baseline.
pub const CHANNEL_BASELINE: Tag = Tag::new(0x003A, 0x0213);

/// (003A,0214) DS, Channel Time Skew.
pub const CHANNEL_TIME_SKEW: Tag = Tag::new(0x003A, 0x0214);

/// (003A,0215) DS, Channel Sample Skew.
pub const CHANNEL_SAMPLE_SKEW: Tag = Tag::new(0x003A, 0x0215);

/// (003A,0218) DS, Channel Offset.
pub const CHANNEL_OFFSET: Tag = Tag::new(0x003A, 0x0218);

/// (003A,021A) US, Waveform Bits Stored.
pub const WAVEFORM_BITS_STORED: Tag = Tag::new(0x003A, 0x021A);

/// (003A,0220) DS, Filter Low Frequency.
pub const FILTER_LOW_FREQUENCY: Tag = Tag::new(0x003A, 0x0220);

/// (003A,0221) DS, Filter High Frequency.
pub const FILTER_HIGH_FREQUENCY: Tag = Tag::new(0x003A, 0x0221);

/// (003A,0222) DS, Notch Filter Frequency.
pub const NOTCH_FILTER_FREQUENCY: Tag = Tag::new(0x003A, 0x0222);

/// (003A,0223) DS, Notch Filter Bandwidth.
pub const NOTCH_FILTER_BANDWIDTH: Tag = Tag::new(0x003A, 0x0223);

/// (003A,0230) FL, Waveform Data Display Scale.
pub const WAVEFORM_DATA_DISPLAY_SCALE: Tag = Tag::new(0x003A, 0x0230);

/// (003A,0231) US, Waveform Display Background CIELab Value.
pub const WAVEFORM_DISPLAY_BACKGROUND_CIELAB_VALUE: Tag = Tag::new(0x003A, 0x0231);

/// (003A,0240) SQ, Waveform Presentation Group Sequence.
pub const WAVEFORM_PRESENTATION_GROUP_SEQUENCE: Tag = Tag::new(0x003A, 0x0240);

/// (003A,0241) US, Presentation Group Number.
pub const PRESENTATION_GROUP_NUMBER: Tag = Tag::new(0x003A, 0x0241);

/// (003A,0242) SQ, Channel Display Sequence.
pub const CHANNEL_DISPLAY_SEQUENCE: Tag = Tag::new(0x003A, 0x0242);

/// (003A,0244) US, Channel Recommended Display CIELab Value.
pub const CHANNEL_RECOMMENDED_DISPLAY_CIELAB_VALUE: Tag = Tag::new(0x003A, 0x0244);

/// (003A,0245) FL, Channel Position.
pub const CHANNEL_POSITION: Tag = Tag::new(0x003A, 0x0245);

/// (003A,0246) CS, Display Shading Flag.
pub const DISPLAY_SHADING_FLAG: Tag = Tag::new(0x003A, 0x0246);

/// (003A,0247) FL, Fractional Channel Display Scale.
pub const FRACTIONAL_CHANNEL_DISPLAY_SCALE: Tag = Tag::new(0x003A, 0x0247);

/// (003A,0248) FL, Absolute Channel Display Scale.
pub const ABSOLUTE_CHANNEL_DISPLAY_SCALE: Tag = Tag::new(0x003A, 0x0248);

/// (003A,0300) SQ, Multiplexed Audio Channels Description Code Sequence.
pub const MULTIPLEXED_AUDIO_CHANNELS_DESCRIPTION_CODE_SEQUENCE: Tag = Tag::new(0x003A, 0x0300);

/// (003A,0301) IS, Channel Identification Code.
pub const CHANNEL_IDENTIFICATION_CODE: Tag = Tag::new(0x003A, 0x0301);

/// (003A,0302) CS, Channel Mode.
pub const CHANNEL_MODE: Tag = Tag::new(0x003A, 0x0302);

/// (003A,0310) UI, Multiplex Group UID.
pub const MULTIPLEX_GROUP_UID: Tag = Tag::new(0x003A, 0x0310);

/// (003A,0311) DS, Powerline Frequency.
pub const POWERLINE_FREQUENCY: Tag = Tag::new(0x003A, 0x0311);

/// (003A,0312) SQ, Channel Impedance Sequence.
pub const CHANNEL_IMPEDANCE_SEQUENCE: Tag = Tag::new(0x003A, 0x0312);

/// (003A,0313) DS, Impedance Value.
pub const IMPEDANCE_VALUE: Tag = Tag::new(0x003A, 0x0313);

/// (003A,0314) DT, Impedance Measurement DateTime.
pub const IMPEDANCE_MEASUREMENT_DATE_TIME: Tag = Tag::new(0x003A, 0x0314);

/// (003A,0315) DS, Impedance Measurement Frequency.
pub const IMPEDANCE_MEASUREMENT_FREQUENCY: Tag = Tag::new(0x003A, 0x0315);

/// (003A,0316) CS, Impedance Measurement Current Type.
pub const IMPEDANCE_MEASUREMENT_CURRENT_TYPE: Tag = Tag::new(0x003A, 0x0316);

/// (003A,0317) CS, Waveform Amplifier Type.
pub const WAVEFORM_AMPLIFIER_TYPE: Tag = Tag::new(0x003A, 0x0317);

/// (003A,0318) SQ, Filter Low Frequency Characteristics Sequence.
pub const FILTER_LOW_FREQUENCY_CHARACTERISTICS_SEQUENCE: Tag = Tag::new(0x003A, 0x0318);

/// (003A,0319) SQ, Filter High Frequency Characteristics Sequence.
pub const FILTER_HIGH_FREQUENCY_CHARACTERISTICS_SEQUENCE: Tag = Tag::new(0x003A, 0x0319);

/// (003A,0320) SQ, Summarized Filter Lookup Table Sequence.
pub const SUMMARIZED_FILTER_LOOKUP_TABLE_SEQUENCE: Tag = Tag::new(0x003A, 0x0320);

/// (003A,0321) SQ, Notch Filter Characteristics Sequence.
pub const NOTCH_FILTER_CHARACTERISTICS_SEQUENCE: Tag = Tag::new(0x003A, 0x0321);

/// (003A,0322) CS, Waveform Filter Type.
pub const WAVEFORM_FILTER_TYPE: Tag = Tag::new(0x003A, 0x0322);

/// (003A,0323) SQ, Analog Filter Characteristics Sequence.
pub const ANALOG_FILTER_CHARACTERISTICS_SEQUENCE: Tag = Tag::new(0x003A, 0x0323);

/// (003A,0324) DS, Analog Filter Roll Off.
pub const ANALOG_FILTER_ROLL_OFF: Tag = Tag::new(0x003A, 0x0324);

/// (003A,0325) SQ, Analog Filter Type Code Sequence.
pub const ANALOG_FILTER_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x003A, 0x0325);

/// (003A,0326) SQ, Digital Filter Characteristics Sequence.
pub const DIGITAL_FILTER_CHARACTERISTICS_SEQUENCE: Tag = Tag::new(0x003A, 0x0326);

/// (003A,0327) IS, Digital Filter Order.
pub const DIGITAL_FILTER_ORDER: Tag = Tag::new(0x003A, 0x0327);

/// (003A,0328) SQ, Digital Filter Type Code Sequence.
pub const DIGITAL_FILTER_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x003A, 0x0328);

/// (003A,0329) ST, Waveform Filter Description.
pub const WAVEFORM_FILTER_DESCRIPTION: Tag = Tag::new(0x003A, 0x0329);

/// (003A,032A) SQ, Filter Lookup Table Sequence.
pub const FILTER_LOOKUP_TABLE_SEQUENCE: Tag = Tag::new(0x003A, 0x032A);

/// (003A,032B) ST, Filter Lookup Table Description.
pub const FILTER_LOOKUP_TABLE_DESCRIPTION: Tag = Tag::new(0x003A, 0x032B);

/// (003A,032C) SQ, Frequency Encoding Code Sequence.
pub const FREQUENCY_ENCODING_CODE_SEQUENCE: Tag = Tag::new(0x003A, 0x032C);

/// (003A,032D) SQ, Magnitude Encoding Code Sequence.
pub const MAGNITUDE_ENCODING_CODE_SEQUENCE: Tag = Tag::new(0x003A, 0x032D);

/// (003A,032E) OD, Filter Lookup Table Data.
pub const FILTER_LOOKUP_TABLE_DATA: Tag = Tag::new(0x003A, 0x032E);

/// (0040,0001) AE, Scheduled Station AE Title.
pub const SCHEDULED_STATION_AE_TITLE: Tag = Tag::new(0x0040, 0x0001);

/// (0040,0002) DA, Scheduled Procedure Step Start Date.
pub const SCHEDULED_PROCEDURE_STEP_START_DATE: Tag = Tag::new(0x0040, 0x0002);

/// (0040,0003) TM, Scheduled Procedure Step Start Time.
pub const SCHEDULED_PROCEDURE_STEP_START_TIME: Tag = Tag::new(0x0040, 0x0003);

/// (0040,0004) DA, Scheduled Procedure Step End Date.
pub const SCHEDULED_PROCEDURE_STEP_END_DATE: Tag = Tag::new(0x0040, 0x0004);

/// (0040,0005) TM, Scheduled Procedure Step End Time.
pub const SCHEDULED_PROCEDURE_STEP_END_TIME: Tag = Tag::new(0x0040, 0x0005);

/// (0040,0006) PN, Scheduled Performing Physician's Name.
pub const SCHEDULED_PERFORMING_PHYSICIAN_NAME: Tag = Tag::new(0x0040, 0x0006);

/// (0040,0007) LO, Scheduled Procedure Step Description.
pub const SCHEDULED_PROCEDURE_STEP_DESCRIPTION: Tag = Tag::new(0x0040, 0x0007);

/// (0040,0008) SQ, Scheduled Protocol Code Sequence.
pub const SCHEDULED_PROTOCOL_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x0008);

/// (0040,0009) SH, Scheduled Procedure Step ID.
pub const SCHEDULED_PROCEDURE_STEP_ID: Tag = Tag::new(0x0040, 0x0009);

/// (0040,000A) SQ, Stage Code Sequence.
pub const STAGE_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x000A);

/// (0040,000B) SQ, Scheduled Performing Physician Identification Sequence.
pub const SCHEDULED_PERFORMING_PHYSICIAN_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0040, 0x000B);

/// (0040,0010) SH, Scheduled Station Name.
pub const SCHEDULED_STATION_NAME: Tag = Tag::new(0x0040, 0x0010);

/// (0040,0011) SH, Scheduled Procedure Step Location.
pub const SCHEDULED_PROCEDURE_STEP_LOCATION: Tag = Tag::new(0x0040, 0x0011);

/// (0040,0012) LO, Pre-Medication.
pub const PRE_MEDICATION: Tag = Tag::new(0x0040, 0x0012);

/// (0040,0020) CS, Scheduled Procedure Step Status.
pub const SCHEDULED_PROCEDURE_STEP_STATUS: Tag = Tag::new(0x0040, 0x0020);

/// (0040,0026) SQ, Order Placer Identifier Sequence.
pub const ORDER_PLACER_IDENTIFIER_SEQUENCE: Tag = Tag::new(0x0040, 0x0026);

/// (0040,0027) SQ, Order Filler Identifier Sequence.
pub const ORDER_FILLER_IDENTIFIER_SEQUENCE: Tag = Tag::new(0x0040, 0x0027);

/// (0040,0031) UT, Local Namespace Entity ID.
pub const LOCAL_NAMESPACE_ENTITY_ID: Tag = Tag::new(0x0040, 0x0031);

/// (0040,0032) UT, Universal Entity ID.
pub const UNIVERSAL_ENTITY_ID: Tag = Tag::new(0x0040, 0x0032);

/// (0040,0033) CS, Universal Entity ID Type.
pub const UNIVERSAL_ENTITY_ID_TYPE: Tag = Tag::new(0x0040, 0x0033);

/// (0040,0035) CS, Identifier Type Code.
pub const IDENTIFIER_TYPE_CODE: Tag = Tag::new(0x0040, 0x0035);

/// (0040,0036) SQ, Assigning Facility Sequence.
pub const ASSIGNING_FACILITY_SEQUENCE: Tag = Tag::new(0x0040, 0x0036);

/// (0040,0039) SQ, Assigning Jurisdiction Code Sequence.
pub const ASSIGNING_JURISDICTION_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x0039);

/// (0040,003A) SQ, Assigning Agency or Department Code Sequence.
pub const ASSIGNING_AGENCY_OR_DEPARTMENT_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x003A);

/// (0040,0100) SQ, Scheduled Procedure Step Sequence.
pub const SCHEDULED_PROCEDURE_STEP_SEQUENCE: Tag = Tag::new(0x0040, 0x0100);

/// (0040,0220) SQ, Referenced Non-Image Composite SOP Instance Sequence.
pub const REFERENCED_NON_IMAGE_COMPOSITE_SOP_INSTANCE_SEQUENCE: Tag = Tag::new(0x0040, 0x0220);

/// (0040,0241) AE, Performed Station AE Title.
pub const PERFORMED_STATION_AE_TITLE: Tag = Tag::new(0x0040, 0x0241);

/// (0040,0242) SH, Performed Station Name.
pub const PERFORMED_STATION_NAME: Tag = Tag::new(0x0040, 0x0242);

/// (0040,0243) SH, Performed Location.
pub const PERFORMED_LOCATION: Tag = Tag::new(0x0040, 0x0243);

/// (0040,0244) DA, Performed Procedure Step Start Date.
pub const PERFORMED_PROCEDURE_STEP_START_DATE: Tag = Tag::new(0x0040, 0x0244);

/// (0040,0245) TM, Performed Procedure Step Start Time.
pub const PERFORMED_PROCEDURE_STEP_START_TIME: Tag = Tag::new(0x0040, 0x0245);

/// (0040,0250) DA, Performed Procedure Step End Date.
pub const PERFORMED_PROCEDURE_STEP_END_DATE: Tag = Tag::new(0x0040, 0x0250);

/// (0040,0251) TM, Performed Procedure Step End Time.
pub const PERFORMED_PROCEDURE_STEP_END_TIME: Tag = Tag::new(0x0040, 0x0251);

/// (0040,0252) CS, Performed Procedure Step Status.
pub const PERFORMED_PROCEDURE_STEP_STATUS: Tag = Tag::new(0x0040, 0x0252);

/// (0040,0253) SH, Performed Procedure Step ID.
pub const PERFORMED_PROCEDURE_STEP_ID: Tag = Tag::new(0x0040, 0x0253);

/// (0040,0254) LO, Performed Procedure Step Description.
pub const PERFORMED_PROCEDURE_STEP_DESCRIPTION: Tag = Tag::new(0x0040, 0x0254);

/// (0040,0255) LO, Performed Procedure Type Description.
pub const PERFORMED_PROCEDURE_TYPE_DESCRIPTION: Tag = Tag::new(0x0040, 0x0255);

/// (0040,0260) SQ, Performed Protocol Code Sequence.
pub const PERFORMED_PROTOCOL_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x0260);

/// (0040,0261) CS, Performed Protocol Type.
pub const PERFORMED_PROTOCOL_TYPE: Tag = Tag::new(0x0040, 0x0261);

/// (0040,0270) SQ, Scheduled Step Attributes Sequence.
pub const SCHEDULED_STEP_ATTRIBUTES_SEQUENCE: Tag = Tag::new(0x0040, 0x0270);

/// (0040,0275) SQ, Request Attributes Sequence.
pub const REQUEST_ATTRIBUTES_SEQUENCE: Tag = Tag::new(0x0040, 0x0275);

/// (0040,0280) ST, Comments on the Performed Procedure Step.
pub const COMMENTS_ON_THE_PERFORMED_PROCEDURE_STEP: Tag = Tag::new(0x0040, 0x0280);

/// (0040,0281) SQ, Performed Procedure Step Discontinuation Reason Code Sequence.
pub const PERFORMED_PROCEDURE_STEP_DISCONTINUATION_REASON_CODE_SEQUENCE: Tag =
    Tag::new(0x0040, 0x0281);

/// (0040,0293) SQ, Quantity Sequence.
pub const QUANTITY_SEQUENCE: Tag = Tag::new(0x0040, 0x0293);

/// (0040,0294) DS, Quantity.
pub const QUANTITY: Tag = Tag::new(0x0040, 0x0294);

/// (0040,0295) SQ, Measuring Units Sequence.
pub const MEASURING_UNITS_SEQUENCE: Tag = Tag::new(0x0040, 0x0295);

/// (0040,0296) SQ, Billing Item Sequence.
pub const BILLING_ITEM_SEQUENCE: Tag = Tag::new(0x0040, 0x0296);

/// (0040,0300) US, Total Time of Fluoroscopy. Retired.
pub const TOTAL_TIME_OF_FLUOROSCOPY: Tag = Tag::new(0x0040, 0x0300);

/// (0040,0301) US, Total Number of Exposures. Retired.
pub const TOTAL_NUMBER_OF_EXPOSURES: Tag = Tag::new(0x0040, 0x0301);

/// (0040,0302) US, Entrance Dose.
pub const ENTRANCE_DOSE: Tag = Tag::new(0x0040, 0x0302);

/// (0040,0303) US, Exposed Area.
pub const EXPOSED_AREA: Tag = Tag::new(0x0040, 0x0303);

/// (0040,0306) DS, Distance Source to Entrance.
pub const DISTANCE_SOURCE_TO_ENTRANCE: Tag = Tag::new(0x0040, 0x0306);

/// (0040,0307) DS, Distance Source to Support. Retired.
pub const DISTANCE_SOURCE_TO_SUPPORT: Tag = Tag::new(0x0040, 0x0307);

/// (0040,030E) SQ, Exposure Dose Sequence. Retired.
pub const EXPOSURE_DOSE_SEQUENCE: Tag = Tag::new(0x0040, 0x030E);

/// (0040,0310) ST, Comments on Radiation Dose.
pub const COMMENTS_ON_RADIATION_DOSE: Tag = Tag::new(0x0040, 0x0310);

/// (0040,0312) DS, X-Ray Output.
pub const X_RAY_OUTPUT: Tag = Tag::new(0x0040, 0x0312);

/// (0040,0314) DS, Half Value Layer.
pub const HALF_VALUE_LAYER: Tag = Tag::new(0x0040, 0x0314);

/// (0040,0316) DS, Organ Dose.
pub const ORGAN_DOSE: Tag = Tag::new(0x0040, 0x0316);

/// (0040,0318) CS, Organ Exposed.
pub const ORGAN_EXPOSED: Tag = Tag::new(0x0040, 0x0318);

/// (0040,0320) SQ, Billing Procedure Step Sequence.
pub const BILLING_PROCEDURE_STEP_SEQUENCE: Tag = Tag::new(0x0040, 0x0320);

/// (0040,0321) SQ, Film Consumption Sequence.
pub const FILM_CONSUMPTION_SEQUENCE: Tag = Tag::new(0x0040, 0x0321);

/// (0040,0324) SQ, Billing Supplies and Devices Sequence.
pub const BILLING_SUPPLIES_AND_DEVICES_SEQUENCE: Tag = Tag::new(0x0040, 0x0324);

/// (0040,0330) SQ, Referenced Procedure Step Sequence. Retired.
pub const REFERENCED_PROCEDURE_STEP_SEQUENCE: Tag = Tag::new(0x0040, 0x0330);

/// (0040,0340) SQ, Performed Series Sequence.
pub const PERFORMED_SERIES_SEQUENCE: Tag = Tag::new(0x0040, 0x0340);

/// (0040,0400) LT, Comments on the Scheduled Procedure Step.
pub const COMMENTS_ON_THE_SCHEDULED_PROCEDURE_STEP: Tag = Tag::new(0x0040, 0x0400);

/// (0040,0440) SQ, Protocol Context Sequence.
pub const PROTOCOL_CONTEXT_SEQUENCE: Tag = Tag::new(0x0040, 0x0440);

/// (0040,0441) SQ, Content Item Modifier Sequence.
pub const CONTENT_ITEM_MODIFIER_SEQUENCE: Tag = Tag::new(0x0040, 0x0441);

/// (0040,0500) SQ, Scheduled Specimen Sequence.
pub const SCHEDULED_SPECIMEN_SEQUENCE: Tag = Tag::new(0x0040, 0x0500);

/// (0040,050A) LO, Specimen Accession Number. Retired.
pub const SPECIMEN_ACCESSION_NUMBER: Tag = Tag::new(0x0040, 0x050A);

/// (0040,0512) LO, Container Identifier.
pub const CONTAINER_IDENTIFIER: Tag = Tag::new(0x0040, 0x0512);

/// (0040,0513) SQ, Issuer of the Container Identifier Sequence.
pub const ISSUER_OF_THE_CONTAINER_IDENTIFIER_SEQUENCE: Tag = Tag::new(0x0040, 0x0513);

/// (0040,0515) SQ, Alternate Container Identifier Sequence.
pub const ALTERNATE_CONTAINER_IDENTIFIER_SEQUENCE: Tag = Tag::new(0x0040, 0x0515);

/// (0040,0518) SQ, Container Type Code Sequence.
pub const CONTAINER_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x0518);

/// (0040,051A) LO, Container Description.
pub const CONTAINER_DESCRIPTION: Tag = Tag::new(0x0040, 0x051A);

/// (0040,0520) SQ, Container Component Sequence.
pub const CONTAINER_COMPONENT_SEQUENCE: Tag = Tag::new(0x0040, 0x0520);

/// (0040,0550) SQ, Specimen Sequence. Retired.
pub const SPECIMEN_SEQUENCE: Tag = Tag::new(0x0040, 0x0550);

/// (0040,0551) LO, Specimen Identifier.
pub const SPECIMEN_IDENTIFIER: Tag = Tag::new(0x0040, 0x0551);

/// (0040,0552) SQ, Specimen Description Sequence (Trial). Retired.
pub const SPECIMEN_DESCRIPTION_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0x0552);

/// (0040,0553) ST, Specimen Description (Trial). Retired.
pub const SPECIMEN_DESCRIPTION_TRIAL: Tag = Tag::new(0x0040, 0x0553);

/// (0040,0554) UI, Specimen UID.
pub const SPECIMEN_UID: Tag = Tag::new(0x0040, 0x0554);

/// (0040,0555) SQ, Acquisition Context Sequence.
pub const ACQUISITION_CONTEXT_SEQUENCE: Tag = Tag::new(0x0040, 0x0555);

/// (0040,0556) ST, Acquisition Context Description.
pub const ACQUISITION_CONTEXT_DESCRIPTION: Tag = Tag::new(0x0040, 0x0556);

/// (0040,0560) SQ, Specimen Description Sequence.
pub const SPECIMEN_DESCRIPTION_SEQUENCE: Tag = Tag::new(0x0040, 0x0560);

/// (0040,0562) SQ, Issuer of the Specimen Identifier Sequence.
pub const ISSUER_OF_THE_SPECIMEN_IDENTIFIER_SEQUENCE: Tag = Tag::new(0x0040, 0x0562);

/// (0040,059A) SQ, Specimen Type Code Sequence.
pub const SPECIMEN_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x059A);

/// (0040,0600) LO, Specimen Short Description.
pub const SPECIMEN_SHORT_DESCRIPTION: Tag = Tag::new(0x0040, 0x0600);

/// (0040,0602) UT, Specimen Detailed Description.
pub const SPECIMEN_DETAILED_DESCRIPTION: Tag = Tag::new(0x0040, 0x0602);

/// (0040,0610) SQ, Specimen Preparation Sequence.
pub const SPECIMEN_PREPARATION_SEQUENCE: Tag = Tag::new(0x0040, 0x0610);

/// (0040,0612) SQ, Specimen Preparation Step Content Item Sequence.
pub const SPECIMEN_PREPARATION_STEP_CONTENT_ITEM_SEQUENCE: Tag = Tag::new(0x0040, 0x0612);

/// (0040,0620) SQ, Specimen Localization Content Item Sequence.
pub const SPECIMEN_LOCALIZATION_CONTENT_ITEM_SEQUENCE: Tag = Tag::new(0x0040, 0x0620);

/// (0040,06FA) LO, Slide Identifier. Retired.
pub const SLIDE_IDENTIFIER: Tag = Tag::new(0x0040, 0x06FA);

/// (0040,0710) SQ, Whole Slide Microscopy Image Frame Type Sequence.
pub const WHOLE_SLIDE_MICROSCOPY_IMAGE_FRAME_TYPE_SEQUENCE: Tag = Tag::new(0x0040, 0x0710);

/// (0040,071A) SQ, Image Center Point Coordinates Sequence.
pub const IMAGE_CENTER_POINT_COORDINATES_SEQUENCE: Tag = Tag::new(0x0040, 0x071A);

/// (0040,072A) DS, X Offset in Slide Coordinate System.
pub const X_OFFSET_IN_SLIDE_COORDINATE_SYSTEM: Tag = Tag::new(0x0040, 0x072A);

/// (0040,073A) DS, Y Offset in Slide Coordinate System.
pub const Y_OFFSET_IN_SLIDE_COORDINATE_SYSTEM: Tag = Tag::new(0x0040, 0x073A);

/// (0040,074A) DS, Z Offset in Slide Coordinate System.
pub const Z_OFFSET_IN_SLIDE_COORDINATE_SYSTEM: Tag = Tag::new(0x0040, 0x074A);

/// (0040,08D8) SQ, Pixel Spacing Sequence. Retired.
pub const PIXEL_SPACING_SEQUENCE: Tag = Tag::new(0x0040, 0x08D8);

/// (0040,08DA) SQ, Coordinate System Axis Code Sequence. Retired.
pub const COORDINATE_SYSTEM_AXIS_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x08DA);

/// (0040,08EA) SQ, Measurement Units Code Sequence.
pub const MEASUREMENT_UNITS_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x08EA);

/// (0040,09F8) SQ, Vital Stain Code Sequence (Trial). Retired.
pub const VITAL_STAIN_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0x09F8);

/// (0040,1001) SH, Requested Procedure ID.
pub const REQUESTED_PROCEDURE_ID: Tag = Tag::new(0x0040, 0x1001);

/// (0040,1002) LO, Reason for the Requested Procedure.
pub const REASON_FOR_THE_REQUESTED_PROCEDURE: Tag = Tag::new(0x0040, 0x1002);

/// (0040,1003) SH, Requested Procedure Priority.
pub const REQUESTED_PROCEDURE_PRIORITY: Tag = Tag::new(0x0040, 0x1003);

/// (0040,1004) LO, Patient Transport Arrangements.
pub const PATIENT_TRANSPORT_ARRANGEMENTS: Tag = Tag::new(0x0040, 0x1004);

/// (0040,1005) LO, Requested Procedure Location.
pub const REQUESTED_PROCEDURE_LOCATION: Tag = Tag::new(0x0040, 0x1005);

/// (0040,1006) SH, Placer Order Number / Procedure. Retired.
pub const PLACER_ORDER_NUMBER_PROCEDURE: Tag = Tag::new(0x0040, 0x1006);

/// (0040,1007) SH, Filler Order Number / Procedure. Retired.
pub const FILLER_ORDER_NUMBER_PROCEDURE: Tag = Tag::new(0x0040, 0x1007);

/// (0040,1008) LO, Confidentiality Code.
pub const CONFIDENTIALITY_CODE: Tag = Tag::new(0x0040, 0x1008);

/// (0040,1009) SH, Reporting Priority.
pub const REPORTING_PRIORITY: Tag = Tag::new(0x0040, 0x1009);

/// (0040,100A) SQ, Reason for Requested Procedure Code Sequence.
pub const REASON_FOR_REQUESTED_PROCEDURE_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x100A);

/// (0040,1010) PN, Names of Intended Recipients of Results.
pub const NAMES_OF_INTENDED_RECIPIENTS_OF_RESULTS: Tag = Tag::new(0x0040, 0x1010);

/// (0040,1011) SQ, Intended Recipients of Results Identification Sequence.
pub const INTENDED_RECIPIENTS_OF_RESULTS_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0040, 0x1011);

/// (0040,1012) SQ, Reason For Performed Procedure Code Sequence.
pub const REASON_FOR_PERFORMED_PROCEDURE_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x1012);

/// (0040,1060) LO, Requested Procedure Description (Trial). Retired.
pub const REQUESTED_PROCEDURE_DESCRIPTION_TRIAL: Tag = Tag::new(0x0040, 0x1060);

/// (0040,1101) SQ, Person Identification Code Sequence.
pub const PERSON_IDENTIFICATION_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x1101);

/// (0040,1102) ST, Person's Address.
pub const PERSON_ADDRESS: Tag = Tag::new(0x0040, 0x1102);

/// (0040,1103) LO, Person's Telephone Numbers.
pub const PERSON_TELEPHONE_NUMBERS: Tag = Tag::new(0x0040, 0x1103);

/// (0040,1104) LT, Person's Telecom Information.
pub const PERSON_TELECOM_INFORMATION: Tag = Tag::new(0x0040, 0x1104);

/// (0040,1400) LT, Requested Procedure Comments.
pub const REQUESTED_PROCEDURE_COMMENTS: Tag = Tag::new(0x0040, 0x1400);

/// (0040,2001) LO, Reason for the Imaging Service Request. Retired.
pub const REASON_FOR_THE_IMAGING_SERVICE_REQUEST: Tag = Tag::new(0x0040, 0x2001);

/// (0040,2004) DA, Issue Date of Imaging Service Request.
pub const ISSUE_DATE_OF_IMAGING_SERVICE_REQUEST: Tag = Tag::new(0x0040, 0x2004);

/// (0040,2005) TM, Issue Time of Imaging Service Request.
pub const ISSUE_TIME_OF_IMAGING_SERVICE_REQUEST: Tag = Tag::new(0x0040, 0x2005);

/// (0040,2006) SH, Placer Order Number / Imaging Service Request (Retired). Retired.
pub const PLACER_ORDER_NUMBER_IMAGING_SERVICE_REQUEST_RETIRED: Tag = Tag::new(0x0040, 0x2006);

/// (0040,2007) SH, Filler Order Number / Imaging Service Request (Retired). Retired.
pub const FILLER_ORDER_NUMBER_IMAGING_SERVICE_REQUEST_RETIRED: Tag = Tag::new(0x0040, 0x2007);

/// (0040,2008) PN, Order Entered By.
pub const ORDER_ENTERED_BY: Tag = Tag::new(0x0040, 0x2008);

/// (0040,2009) SH, Order Enterer's Location.
pub const ORDER_ENTERER_LOCATION: Tag = Tag::new(0x0040, 0x2009);

/// (0040,2010) SH, Order Callback Phone Number.
pub const ORDER_CALLBACK_PHONE_NUMBER: Tag = Tag::new(0x0040, 0x2010);

/// (0040,2011) LT, Order Callback Telecom Information.
pub const ORDER_CALLBACK_TELECOM_INFORMATION: Tag = Tag::new(0x0040, 0x2011);

/// (0040,2016) LO, Placer Order Number / Imaging Service Request.
pub const PLACER_ORDER_NUMBER_IMAGING_SERVICE_REQUEST: Tag = Tag::new(0x0040, 0x2016);

/// (0040,2017) LO, Filler Order Number / Imaging Service Request.
pub const FILLER_ORDER_NUMBER_IMAGING_SERVICE_REQUEST: Tag = Tag::new(0x0040, 0x2017);

/// (0040,2400) LT, Imaging Service Request Comments.
pub const IMAGING_SERVICE_REQUEST_COMMENTS: Tag = Tag::new(0x0040, 0x2400);

/// (0040,3001) LO, Confidentiality Constraint on Patient Data Description.
pub const CONFIDENTIALITY_CONSTRAINT_ON_PATIENT_DATA_DESCRIPTION: Tag = Tag::new(0x0040, 0x3001);

/// (0040,4001) CS, General Purpose Scheduled Procedure Step Status. Retired.
pub const GENERAL_PURPOSE_SCHEDULED_PROCEDURE_STEP_STATUS: Tag = Tag::new(0x0040, 0x4001);

/// (0040,4002) CS, General Purpose Performed Procedure Step Status. Retired.
pub const GENERAL_PURPOSE_PERFORMED_PROCEDURE_STEP_STATUS: Tag = Tag::new(0x0040, 0x4002);

/// (0040,4003) CS, General Purpose Scheduled Procedure Step Priority. Retired.
pub const GENERAL_PURPOSE_SCHEDULED_PROCEDURE_STEP_PRIORITY: Tag = Tag::new(0x0040, 0x4003);

/// (0040,4004) SQ, Scheduled Processing Applications Code Sequence. Retired.
pub const SCHEDULED_PROCESSING_APPLICATIONS_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x4004);

/// (0040,4005) DT, Scheduled Procedure Step Start DateTime.
pub const SCHEDULED_PROCEDURE_STEP_START_DATE_TIME: Tag = Tag::new(0x0040, 0x4005);

/// (0040,4006) CS, Multiple Copies Flag. Retired.
pub const MULTIPLE_COPIES_FLAG: Tag = Tag::new(0x0040, 0x4006);

/// (0040,4007) SQ, Performed Processing Applications Code Sequence. Retired.
pub const PERFORMED_PROCESSING_APPLICATIONS_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x4007);

/// (0040,4008) DT, Scheduled Procedure Step Expiration DateTime.
pub const SCHEDULED_PROCEDURE_STEP_EXPIRATION_DATE_TIME: Tag = Tag::new(0x0040, 0x4008);

/// (0040,4009) SQ, Human Performer Code Sequence.
pub const HUMAN_PERFORMER_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x4009);

/// (0040,4010) DT, Scheduled Procedure Step Modification DateTime.
pub const SCHEDULED_PROCEDURE_STEP_MODIFICATION_DATE_TIME: Tag = Tag::new(0x0040, 0x4010);

/// (0040,4011) DT, Expected Completion DateTime.
pub const EXPECTED_COMPLETION_DATE_TIME: Tag = Tag::new(0x0040, 0x4011);

/// (0040,4015) SQ, Resulting General Purpose Performed Procedure Steps Sequence. Retired.
pub const RESULTING_GENERAL_PURPOSE_PERFORMED_PROCEDURE_STEPS_SEQUENCE: Tag =
    Tag::new(0x0040, 0x4015);

/// (0040,4016) SQ, Referenced General Purpose Scheduled Procedure Step Sequence. Retired.
pub const REFERENCED_GENERAL_PURPOSE_SCHEDULED_PROCEDURE_STEP_SEQUENCE: Tag =
    Tag::new(0x0040, 0x4016);

/// (0040,4018) SQ, Scheduled Workitem Code Sequence.
pub const SCHEDULED_WORKITEM_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x4018);

/// (0040,4019) SQ, Performed Workitem Code Sequence.
pub const PERFORMED_WORKITEM_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x4019);

/// (0040,4020) CS, Input Availability Flag. Retired.
pub const INPUT_AVAILABILITY_FLAG: Tag = Tag::new(0x0040, 0x4020);

/// (0040,4021) SQ, Input Information Sequence.
pub const INPUT_INFORMATION_SEQUENCE: Tag = Tag::new(0x0040, 0x4021);

/// (0040,4022) SQ, Relevant Information Sequence. Retired.
pub const RELEVANT_INFORMATION_SEQUENCE: Tag = Tag::new(0x0040, 0x4022);

/// (0040,4023) UI, Referenced General Purpose Scheduled Procedure Step Transaction UID. Retired.
pub const REFERENCED_GENERAL_PURPOSE_SCHEDULED_PROCEDURE_STEP_TRANSACTION_UID: Tag =
    Tag::new(0x0040, 0x4023);

/// (0040,4025) SQ, Scheduled Station Name Code Sequence.
pub const SCHEDULED_STATION_NAME_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x4025);

/// (0040,4026) SQ, Scheduled Station Class Code Sequence.
pub const SCHEDULED_STATION_CLASS_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x4026);

/// (0040,4027) SQ, Scheduled Station Geographic Location Code Sequence.
pub const SCHEDULED_STATION_GEOGRAPHIC_LOCATION_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x4027);

/// (0040,4028) SQ, Performed Station Name Code Sequence.
pub const PERFORMED_STATION_NAME_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x4028);

/// (0040,4029) SQ, Performed Station Class Code Sequence.
pub const PERFORMED_STATION_CLASS_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x4029);

/// (0040,4030) SQ, Performed Station Geographic Location Code Sequence.
pub const PERFORMED_STATION_GEOGRAPHIC_LOCATION_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x4030);

/// (0040,4031) SQ, Requested Subsequent Workitem Code Sequence. Retired.
pub const REQUESTED_SUBSEQUENT_WORKITEM_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x4031);

/// (0040,4032) SQ, Non-DICOM Output Code Sequence. Retired.
pub const NONDICOM_OUTPUT_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x4032);

/// (0040,4033) SQ, Output Information Sequence.
pub const OUTPUT_INFORMATION_SEQUENCE: Tag = Tag::new(0x0040, 0x4033);

/// (0040,4034) SQ, Scheduled Human Performers Sequence.
pub const SCHEDULED_HUMAN_PERFORMERS_SEQUENCE: Tag = Tag::new(0x0040, 0x4034);

/// (0040,4035) SQ, Actual Human Performers Sequence.
pub const ACTUAL_HUMAN_PERFORMERS_SEQUENCE: Tag = Tag::new(0x0040, 0x4035);

/// (0040,4036) LO, Human Performer's Organization.
pub const HUMAN_PERFORMER_ORGANIZATION: Tag = Tag::new(0x0040, 0x4036);

/// (0040,4037) PN, Human Performer's Name.
pub const HUMAN_PERFORMER_NAME: Tag = Tag::new(0x0040, 0x4037);

/// (0040,4040) CS, Raw Data Handling.
pub const RAW_DATA_HANDLING: Tag = Tag::new(0x0040, 0x4040);

/// (0040,4041) CS, Input Readiness State.
pub const INPUT_READINESS_STATE: Tag = Tag::new(0x0040, 0x4041);

/// (0040,4050) DT, Performed Procedure Step Start DateTime.
pub const PERFORMED_PROCEDURE_STEP_START_DATE_TIME: Tag = Tag::new(0x0040, 0x4050);

/// (0040,4051) DT, Performed Procedure Step End DateTime.
pub const PERFORMED_PROCEDURE_STEP_END_DATE_TIME: Tag = Tag::new(0x0040, 0x4051);

/// (0040,4052) DT, Procedure Step Cancellation DateTime.
pub const PROCEDURE_STEP_CANCELLATION_DATE_TIME: Tag = Tag::new(0x0040, 0x4052);

/// (0040,4070) SQ, Output Destination Sequence.
pub const OUTPUT_DESTINATION_SEQUENCE: Tag = Tag::new(0x0040, 0x4070);

/// (0040,4071) SQ, DICOM Storage Sequence.
pub const DICOM_STORAGE_SEQUENCE: Tag = Tag::new(0x0040, 0x4071);

/// (0040,4072) SQ, STOW-RS Storage Sequence.
pub const STOWRS_STORAGE_SEQUENCE: Tag = Tag::new(0x0040, 0x4072);

/// (0040,4073) UR, Storage URL.
pub const STORAGE_URL: Tag = Tag::new(0x0040, 0x4073);

/// (0040,4074) SQ, XDS Storage Sequence.
pub const XDS_STORAGE_SEQUENCE: Tag = Tag::new(0x0040, 0x4074);

/// (0040,8302) DS, Entrance Dose in mGy.
pub const ENTRANCE_DOSE_IN_MGY: Tag = Tag::new(0x0040, 0x8302);

/// (0040,8303) CS, Entrance Dose Derivation.
pub const ENTRANCE_DOSE_DERIVATION: Tag = Tag::new(0x0040, 0x8303);

/// (0040,9092) SQ, Parametric Map Frame Type Sequence.
pub const PARAMETRIC_MAP_FRAME_TYPE_SEQUENCE: Tag = Tag::new(0x0040, 0x9092);

/// (0040,9094) SQ, Referenced Image Real World Value Mapping Sequence.
pub const REFERENCED_IMAGE_REAL_WORLD_VALUE_MAPPING_SEQUENCE: Tag = Tag::new(0x0040, 0x9094);

/// (0040,9096) SQ, Real World Value Mapping Sequence.
pub const REAL_WORLD_VALUE_MAPPING_SEQUENCE: Tag = Tag::new(0x0040, 0x9096);

/// (0040,9098) SQ, Pixel Value Mapping Code Sequence.
pub const PIXEL_VALUE_MAPPING_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0x9098);

/// (0040,9210) SH, LUT Label.
pub const LUT_LABEL: Tag = Tag::new(0x0040, 0x9210);

/// (0040,9211) US or SS, Real World Value Last Value Mapped.
pub const REAL_WORLD_VALUE_LAST_VALUE_MAPPED: Tag = Tag::new(0x0040, 0x9211);

/// (0040,9212) FD, Real World Value LUT Data.
pub const REAL_WORLD_VALUE_LUT_DATA: Tag = Tag::new(0x0040, 0x9212);

/// (0040,9213) FD, Double Float Real World Value Last Value Mapped.
pub const DOUBLE_FLOAT_REAL_WORLD_VALUE_LAST_VALUE_MAPPED: Tag = Tag::new(0x0040, 0x9213);

/// (0040,9214) FD, Double Float Real World Value First Value Mapped.
pub const DOUBLE_FLOAT_REAL_WORLD_VALUE_FIRST_VALUE_MAPPED: Tag = Tag::new(0x0040, 0x9214);

/// (0040,9216) US or SS, Real World Value First Value Mapped.
pub const REAL_WORLD_VALUE_FIRST_VALUE_MAPPED: Tag = Tag::new(0x0040, 0x9216);

/// (0040,9220) SQ, Quantity Definition Sequence.
pub const QUANTITY_DEFINITION_SEQUENCE: Tag = Tag::new(0x0040, 0x9220);

/// (0040,9224) FD, Real World Value Intercept.
pub const REAL_WORLD_VALUE_INTERCEPT: Tag = Tag::new(0x0040, 0x9224);

/// (0040,9225) FD, Real World Value Slope.
pub const REAL_WORLD_VALUE_SLOPE: Tag = Tag::new(0x0040, 0x9225);

/// (0040,A007) CS, Findings Flag (Trial). Retired.
pub const FINDINGS_FLAG_TRIAL: Tag = Tag::new(0x0040, 0xA007);

/// (0040,A010) CS, Relationship Type.
pub const RELATIONSHIP_TYPE: Tag = Tag::new(0x0040, 0xA010);

/// (0040,A020) SQ, Findings Sequence (Trial). Retired.
pub const FINDINGS_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA020);

/// (0040,A021) UI, Findings Group UID (Trial). Retired.
pub const FINDINGS_GROUP_UID_TRIAL: Tag = Tag::new(0x0040, 0xA021);

/// (0040,A022) UI, Referenced Findings Group UID (Trial). Retired.
pub const REFERENCED_FINDINGS_GROUP_UID_TRIAL: Tag = Tag::new(0x0040, 0xA022);

/// (0040,A023) DA, Findings Group Recording Date (Trial). Retired.
pub const FINDINGS_GROUP_RECORDING_DATE_TRIAL: Tag = Tag::new(0x0040, 0xA023);

/// (0040,A024) TM, Findings Group Recording Time (Trial). Retired.
pub const FINDINGS_GROUP_RECORDING_TIME_TRIAL: Tag = Tag::new(0x0040, 0xA024);

/// (0040,A026) SQ, Findings Source Category Code Sequence (Trial). Retired.
pub const FINDINGS_SOURCE_CATEGORY_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA026);

/// (0040,A027) LO, Verifying Organization.
pub const VERIFYING_ORGANIZATION: Tag = Tag::new(0x0040, 0xA027);

/// (0040,A028) SQ, Documenting Organization Identifier Code Sequence (Trial). Retired.
pub const DOCUMENTING_ORGANIZATION_IDENTIFIER_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA028);

/// (0040,A030) DT, Verification DateTime.
pub const VERIFICATION_DATE_TIME: Tag = Tag::new(0x0040, 0xA030);

/// (0040,A032) DT, Observation DateTime.
pub const OBSERVATION_DATE_TIME: Tag = Tag::new(0x0040, 0xA032);

/// (0040,A033) DT, Observation Start DateTime.
pub const OBSERVATION_START_DATE_TIME: Tag = Tag::new(0x0040, 0xA033);

/// (0040,A034) DT, Effective Start DateTime.
pub const EFFECTIVE_START_DATE_TIME: Tag = Tag::new(0x0040, 0xA034);

/// (0040,A035) DT, Effective Stop DateTime.
pub const EFFECTIVE_STOP_DATE_TIME: Tag = Tag::new(0x0040, 0xA035);

/// (0040,A040) CS, Value Type.
pub const VALUE_TYPE: Tag = Tag::new(0x0040, 0xA040);

/// (0040,A043) SQ, Concept Name Code Sequence.
pub const CONCEPT_NAME_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0xA043);

/// (0040,A047) LO, Measurement Precision Description (Trial). Retired.
pub const MEASUREMENT_PRECISION_DESCRIPTION_TRIAL: Tag = Tag::new(0x0040, 0xA047);

/// (0040,A050) CS, Continuity Of Content.
pub const CONTINUITY_OF_CONTENT: Tag = Tag::new(0x0040, 0xA050);

/// (0040,A057) CS, Urgency or Priority Alerts (Trial). Retired.
pub const URGENCY_OR_PRIORITY_ALERTS_TRIAL: Tag = Tag::new(0x0040, 0xA057);

/// (0040,A060) LO, Sequencing Indicator (Trial). Retired.
pub const SEQUENCING_INDICATOR_TRIAL: Tag = Tag::new(0x0040, 0xA060);

/// (0040,A066) SQ, Document Identifier Code Sequence (Trial). Retired.
pub const DOCUMENT_IDENTIFIER_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA066);

/// (0040,A067) PN, Document Author (Trial). Retired.
pub const DOCUMENT_AUTHOR_TRIAL: Tag = Tag::new(0x0040, 0xA067);

/// (0040,A068) SQ, Document Author Identifier Code Sequence (Trial). Retired.
pub const DOCUMENT_AUTHOR_IDENTIFIER_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA068);

/// (0040,A070) SQ, Identifier Code Sequence (Trial). Retired.
pub const IDENTIFIER_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA070);

/// (0040,A073) SQ, Verifying Observer Sequence.
pub const VERIFYING_OBSERVER_SEQUENCE: Tag = Tag::new(0x0040, 0xA073);

/// (0040,A074) OB, Object Binary Identifier (Trial). Retired.
pub const OBJECT_BINARY_IDENTIFIER_TRIAL: Tag = Tag::new(0x0040, 0xA074);

/// (0040,A075) PN, Verifying Observer Name.
pub const VERIFYING_OBSERVER_NAME: Tag = Tag::new(0x0040, 0xA075);

/// (0040,A076) SQ, Documenting Observer Identifier Code Sequence (Trial). Retired.
pub const DOCUMENTING_OBSERVER_IDENTIFIER_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA076);

/// (0040,A078) SQ, Author Observer Sequence.
pub const AUTHOR_OBSERVER_SEQUENCE: Tag = Tag::new(0x0040, 0xA078);

/// (0040,A07A) SQ, Participant Sequence.
pub const PARTICIPANT_SEQUENCE: Tag = Tag::new(0x0040, 0xA07A);

/// (0040,A07C) SQ, Custodial Organization Sequence.
pub const CUSTODIAL_ORGANIZATION_SEQUENCE: Tag = Tag::new(0x0040, 0xA07C);

/// (0040,A080) CS, Participation Type.
pub const PARTICIPATION_TYPE: Tag = Tag::new(0x0040, 0xA080);

/// (0040,A082) DT, Participation DateTime.
pub const PARTICIPATION_DATE_TIME: Tag = Tag::new(0x0040, 0xA082);

/// (0040,A084) CS, Observer Type.
pub const OBSERVER_TYPE: Tag = Tag::new(0x0040, 0xA084);

/// (0040,A085) SQ, Procedure Identifier Code Sequence (Trial). Retired.
pub const PROCEDURE_IDENTIFIER_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA085);

/// (0040,A088) SQ, Verifying Observer Identification Code Sequence.
pub const VERIFYING_OBSERVER_IDENTIFICATION_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0xA088);

/// (0040,A089) OB, Object Directory Binary Identifier (Trial). Retired.
pub const OBJECT_DIRECTORY_BINARY_IDENTIFIER_TRIAL: Tag = Tag::new(0x0040, 0xA089);

/// (0040,A090) SQ, Equivalent CDA Document Sequence. Retired.
pub const EQUIVALENT_CDA_DOCUMENT_SEQUENCE: Tag = Tag::new(0x0040, 0xA090);

/// (0040,A0B0) US, Referenced Waveform Channels.
pub const REFERENCED_WAVEFORM_CHANNELS: Tag = Tag::new(0x0040, 0xA0B0);

/// (0040,A110) DA, Date of Document or Verbal Transaction (Trial). Retired.
pub const DATE_OF_DOCUMENT_OR_VERBAL_TRANSACTION_TRIAL: Tag = Tag::new(0x0040, 0xA110);

/// (0040,A112) TM, Time of Document Creation or Verbal Transaction (Trial). Retired.
pub const TIME_OF_DOCUMENT_CREATION_OR_VERBAL_TRANSACTION_TRIAL: Tag = Tag::new(0x0040, 0xA112);

/// (0040,A120) DT, DateTime.
pub const DATE_TIME: Tag = Tag::new(0x0040, 0xA120);

/// (0040,A121) DA, Date.
pub const DATE: Tag = Tag::new(0x0040, 0xA121);

/// (0040,A122) TM, Time.
pub const TIME: Tag = Tag::new(0x0040, 0xA122);

/// (0040,A123) PN, Person Name.
pub const PERSON_NAME: Tag = Tag::new(0x0040, 0xA123);

/// (0040,A124) UI, UID.
pub const UID: Tag = Tag::new(0x0040, 0xA124);

/// (0040,A125) CS, Report Status ID (Trial). Retired.
pub const REPORT_STATUS_ID_TRIAL: Tag = Tag::new(0x0040, 0xA125);

/// (0040,A130) CS, Temporal Range Type.
pub const TEMPORAL_RANGE_TYPE: Tag = Tag::new(0x0040, 0xA130);

/// (0040,A132) UL, Referenced Sample Positions.
pub const REFERENCED_SAMPLE_POSITIONS: Tag = Tag::new(0x0040, 0xA132);

/// (0040,A136) US, Referenced Frame Numbers. Retired.
pub const REFERENCED_FRAME_NUMBERS: Tag = Tag::new(0x0040, 0xA136);

/// (0040,A138) DS, Referenced Time Offsets.
pub const REFERENCED_TIME_OFFSETS: Tag = Tag::new(0x0040, 0xA138);

/// (0040,A13A) DT, Referenced DateTime.
pub const REFERENCED_DATE_TIME: Tag = Tag::new(0x0040, 0xA13A);

/// (0040,A160) UT, Text Value.
pub const TEXT_VALUE: Tag = Tag::new(0x0040, 0xA160);

/// (0040,A161) FD, Floating Point Value.
pub const FLOATING_POINT_VALUE: Tag = Tag::new(0x0040, 0xA161);

/// (0040,A162) SL, Rational Numerator Value.
pub const RATIONAL_NUMERATOR_VALUE: Tag = Tag::new(0x0040, 0xA162);

/// (0040,A163) UL, Rational Denominator Value.
pub const RATIONAL_DENOMINATOR_VALUE: Tag = Tag::new(0x0040, 0xA163);

/// (0040,A167) SQ, Observation Category Code Sequence (Trial). Retired.
pub const OBSERVATION_CATEGORY_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA167);

/// (0040,A168) SQ, Concept Code Sequence.
pub const CONCEPT_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0xA168);

/// (0040,A16A) ST, Bibliographic Citation (Trial). Retired.
pub const BIBLIOGRAPHIC_CITATION_TRIAL: Tag = Tag::new(0x0040, 0xA16A);

/// (0040,A170) SQ, Purpose of Reference Code Sequence.
pub const PURPOSE_OF_REFERENCE_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0xA170);

/// (0040,A171) UI, Observation UID.
pub const OBSERVATION_UID: Tag = Tag::new(0x0040, 0xA171);

/// (0040,A172) UI, Referenced Observation UID (Trial). Retired.
pub const REFERENCED_OBSERVATION_UID_TRIAL: Tag = Tag::new(0x0040, 0xA172);

/// (0040,A173) CS, Referenced Observation Class (Trial). Retired.
pub const REFERENCED_OBSERVATION_CLASS_TRIAL: Tag = Tag::new(0x0040, 0xA173);

/// (0040,A174) CS, Referenced Object Observation Class (Trial). Retired.
pub const REFERENCED_OBJECT_OBSERVATION_CLASS_TRIAL: Tag = Tag::new(0x0040, 0xA174);

/// (0040,A180) US, Annotation Group Number.
pub const ANNOTATION_GROUP_NUMBER: Tag = Tag::new(0x0040, 0xA180);

/// (0040,A192) DA, Observation Date (Trial). Retired.
pub const OBSERVATION_DATE_TRIAL: Tag = Tag::new(0x0040, 0xA192);

/// (0040,A193) TM, Observation Time (Trial). Retired.
pub const OBSERVATION_TIME_TRIAL: Tag = Tag::new(0x0040, 0xA193);

/// (0040,A194) CS, Measurement Automation (Trial). Retired.
pub const MEASUREMENT_AUTOMATION_TRIAL: Tag = Tag::new(0x0040, 0xA194);

/// (0040,A195) SQ, Modifier Code Sequence.
pub const MODIFIER_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0xA195);

/// (0040,A224) ST, Identification Description (Trial). Retired.
pub const IDENTIFICATION_DESCRIPTION_TRIAL: Tag = Tag::new(0x0040, 0xA224);

/// (0040,A290) CS, Coordinates Set Geometric Type (Trial). Retired.
pub const COORDINATES_SET_GEOMETRIC_TYPE_TRIAL: Tag = Tag::new(0x0040, 0xA290);

/// (0040,A296) SQ, Algorithm Code Sequence (Trial). Retired.
pub const ALGORITHM_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA296);

/// (0040,A297) ST, Algorithm Description (Trial). Retired.
pub const ALGORITHM_DESCRIPTION_TRIAL: Tag = Tag::new(0x0040, 0xA297);

/// (0040,A29A) SL, Pixel Coordinates Set (Trial). Retired.
pub const PIXEL_COORDINATES_SET_TRIAL: Tag = Tag::new(0x0040, 0xA29A);

/// (0040,A300) SQ, Measured Value Sequence.
pub const MEASURED_VALUE_SEQUENCE: Tag = Tag::new(0x0040, 0xA300);

/// (0040,A301) SQ, Numeric Value Qualifier Code Sequence.
pub const NUMERIC_VALUE_QUALIFIER_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0xA301);

/// (0040,A307) PN, Current Observer (Trial). Retired.
pub const CURRENT_OBSERVER_TRIAL: Tag = Tag::new(0x0040, 0xA307);

/// (0040,A30A) DS, Numeric Value.
pub const NUMERIC_VALUE: Tag = Tag::new(0x0040, 0xA30A);

/// (0040,A313) SQ, Referenced Accession Sequence (Trial). Retired.
pub const REFERENCED_ACCESSION_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA313);

/// (0040,A33A) ST, Report Status Comment (Trial). Retired.
pub const REPORT_STATUS_COMMENT_TRIAL: Tag = Tag::new(0x0040, 0xA33A);

/// (0040,A340) SQ, Procedure Context Sequence (Trial). Retired.
pub const PROCEDURE_CONTEXT_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA340);

/// (0040,A352) PN, Verbal Source (Trial). Retired.
pub const VERBAL_SOURCE_TRIAL: Tag = Tag::new(0x0040, 0xA352);

/// (0040,A353) ST, Address (Trial). Retired.
pub const ADDRESS_TRIAL: Tag = Tag::new(0x0040, 0xA353);

/// (0040,A354) LO, Telephone Number (Trial). Retired.
pub const TELEPHONE_NUMBER_TRIAL: Tag = Tag::new(0x0040, 0xA354);

/// (0040,A358) SQ, Verbal Source Identifier Code Sequence (Trial). Retired.
pub const VERBAL_SOURCE_IDENTIFIER_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA358);

/// (0040,A360) SQ, Predecessor Documents Sequence.
pub const PREDECESSOR_DOCUMENTS_SEQUENCE: Tag = Tag::new(0x0040, 0xA360);

/// (0040,A370) SQ, Referenced Request Sequence.
pub const REFERENCED_REQUEST_SEQUENCE: Tag = Tag::new(0x0040, 0xA370);

/// (0040,A372) SQ, Performed Procedure Code Sequence.
pub const PERFORMED_PROCEDURE_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0xA372);

/// (0040,A375) SQ, Current Requested Procedure Evidence Sequence.
pub const CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE: Tag = Tag::new(0x0040, 0xA375);

/// (0040,A380) SQ, Report Detail Sequence (Trial). Retired.
pub const REPORT_DETAIL_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA380);

/// (0040,A385) SQ, Pertinent Other Evidence Sequence.
pub const PERTINENT_OTHER_EVIDENCE_SEQUENCE: Tag = Tag::new(0x0040, 0xA385);

/// (0040,A390) SQ, HL7 Structured Document Reference Sequence.
pub const HL7_STRUCTURED_DOCUMENT_REFERENCE_SEQUENCE: Tag = Tag::new(0x0040, 0xA390);

/// (0040,A402) UI, Observation Subject UID (Trial). Retired.
pub const OBSERVATION_SUBJECT_UID_TRIAL: Tag = Tag::new(0x0040, 0xA402);

/// (0040,A403) CS, Observation Subject Class (Trial). Retired.
pub const OBSERVATION_SUBJECT_CLASS_TRIAL: Tag = Tag::new(0x0040, 0xA403);

/// (0040,A404) SQ, Observation Subject Type Code Sequence (Trial). Retired.
pub const OBSERVATION_SUBJECT_TYPE_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA404);

/// (0040,A491) CS, Completion Flag.
pub const COMPLETION_FLAG: Tag = Tag::new(0x0040, 0xA491);

/// (0040,A492) LO, Completion Flag Description.
pub const COMPLETION_FLAG_DESCRIPTION: Tag = Tag::new(0x0040, 0xA492);

/// (0040,A493) CS, Verification Flag.
pub const VERIFICATION_FLAG: Tag = Tag::new(0x0040, 0xA493);

/// (0040,A494) CS, Archive Requested.
pub const ARCHIVE_REQUESTED: Tag = Tag::new(0x0040, 0xA494);

/// (0040,A496) CS, Preliminary Flag.
pub const PRELIMINARY_FLAG: Tag = Tag::new(0x0040, 0xA496);

/// (0040,A504) SQ, Content Template Sequence.
pub const CONTENT_TEMPLATE_SEQUENCE: Tag = Tag::new(0x0040, 0xA504);

/// (0040,A525) SQ, Identical Documents Sequence.
pub const IDENTICAL_DOCUMENTS_SEQUENCE: Tag = Tag::new(0x0040, 0xA525);

/// (0040,A600) CS, Observation Subject Context Flag (Trial). Retired.
pub const OBSERVATION_SUBJECT_CONTEXT_FLAG_TRIAL: Tag = Tag::new(0x0040, 0xA600);

/// (0040,A601) CS, Observer Context Flag (Trial). Retired.
pub const OBSERVER_CONTEXT_FLAG_TRIAL: Tag = Tag::new(0x0040, 0xA601);

/// (0040,A603) CS, Procedure Context Flag (Trial). Retired.
pub const PROCEDURE_CONTEXT_FLAG_TRIAL: Tag = Tag::new(0x0040, 0xA603);

/// (0040,A730) SQ, Content Sequence.
pub const CONTENT_SEQUENCE: Tag = Tag::new(0x0040, 0xA730);

/// (0040,A731) SQ, Relationship Sequence (Trial). Retired.
pub const RELATIONSHIP_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA731);

/// (0040,A732) SQ, Relationship Type Code Sequence (Trial). Retired.
pub const RELATIONSHIP_TYPE_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA732);

/// (0040,A744) SQ, Language Code Sequence (Trial). Retired.
pub const LANGUAGE_CODE_SEQUENCE_TRIAL: Tag = Tag::new(0x0040, 0xA744);

/// (0040,A801) SQ, Tabulated Values Sequence.
pub const TABULATED_VALUES_SEQUENCE: Tag = Tag::new(0x0040, 0xA801);

/// (0040,A802) UL, Number of Table Rows.
pub const NUMBER_OF_TABLE_ROWS: Tag = Tag::new(0x0040, 0xA802);

/// (0040,A803) UL, Number of Table Columns.
pub const NUMBER_OF_TABLE_COLUMNS: Tag = Tag::new(0x0040, 0xA803);

/// (0040,A804) UL, Table Row Number.
pub const TABLE_ROW_NUMBER: Tag = Tag::new(0x0040, 0xA804);

/// (0040,A805) UL, Table Column Number.
pub const TABLE_COLUMN_NUMBER: Tag = Tag::new(0x0040, 0xA805);

/// (0040,A806) SQ, Table Row Definition Sequence.
pub const TABLE_ROW_DEFINITION_SEQUENCE: Tag = Tag::new(0x0040, 0xA806);

/// (0040,A807) SQ, Table Column Definition Sequence.
pub const TABLE_COLUMN_DEFINITION_SEQUENCE: Tag = Tag::new(0x0040, 0xA807);

/// (0040,A808) SQ, Cell Values Sequence.
pub const CELL_VALUES_SEQUENCE: Tag = Tag::new(0x0040, 0xA808);

/// (0040,A992) ST, Uniform Resource Locator (Trial). Retired.
pub const UNIFORM_RESOURCE_LOCATOR_TRIAL: Tag = Tag::new(0x0040, 0xA992);

/// (0040,B020) SQ, Waveform Annotation Sequence.
pub const WAVEFORM_ANNOTATION_SEQUENCE: Tag = Tag::new(0x0040, 0xB020);

/// (0040,B030) SQ, Structured Waveform Annotation Sequence.
pub const STRUCTURED_WAVEFORM_ANNOTATION_SEQUENCE: Tag = Tag::new(0x0040, 0xB030);

/// (0040,B031) SQ, Waveform Annotation Display Selection Sequence.
pub const WAVEFORM_ANNOTATION_DISPLAY_SELECTION_SEQUENCE: Tag = Tag::new(0x0040, 0xB031);

/// (0040,B032) US, Referenced Montage Index.
pub const REFERENCED_MONTAGE_INDEX: Tag = Tag::new(0x0040, 0xB032);

/// (0040,B033) SQ, Waveform Textual Annotation Sequence.
pub const WAVEFORM_TEXTUAL_ANNOTATION_SEQUENCE: Tag = Tag::new(0x0040, 0xB033);

/// (0040,B034) DT, Annotation DateTime.
pub const ANNOTATION_DATE_TIME: Tag = Tag::new(0x0040, 0xB034);

/// (0040,B035) SQ, Displayed Waveform Segment Sequence.
pub const DISPLAYED_WAVEFORM_SEGMENT_SEQUENCE: Tag = Tag::new(0x0040, 0xB035);

/// (0040,B036) DT, Segment Definition DateTime.
pub const SEGMENT_DEFINITION_DATE_TIME: Tag = Tag::new(0x0040, 0xB036);

/// (0040,B037) SQ, Montage Activation Sequence.
pub const MONTAGE_ACTIVATION_SEQUENCE: Tag = Tag::new(0x0040, 0xB037);

/// (0040,B038) DS, Montage Activation Time Offset.
pub const MONTAGE_ACTIVATION_TIME_OFFSET: Tag = Tag::new(0x0040, 0xB038);

/// (0040,B039) SQ, Waveform Montage Sequence.
pub const WAVEFORM_MONTAGE_SEQUENCE: Tag = Tag::new(0x0040, 0xB039);

/// (0040,B03A) IS, Referenced Montage Channel Number.
pub const REFERENCED_MONTAGE_CHANNEL_NUMBER: Tag = Tag::new(0x0040, 0xB03A);

/// (0040,B03B) LT, Montage Name.
pub const MONTAGE_NAME: Tag = Tag::new(0x0040, 0xB03B);

/// (0040,B03C) SQ, Montage Channel Sequence.
pub const MONTAGE_CHANNEL_SEQUENCE: Tag = Tag::new(0x0040, 0xB03C);

/// (0040,B03D) US, Montage Index.
pub const MONTAGE_INDEX: Tag = Tag::new(0x0040, 0xB03D);

/// (0040,B03E) IS, Montage Channel Number.
pub const MONTAGE_CHANNEL_NUMBER: Tag = Tag::new(0x0040, 0xB03E);

/// (0040,B03F) LO, Montage Channel Label.
pub const MONTAGE_CHANNEL_LABEL: Tag = Tag::new(0x0040, 0xB03F);

/// (0040,B040) SQ, Montage Channel Source Code Sequence.
pub const MONTAGE_CHANNEL_SOURCE_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0xB040);

/// (0040,B041) SQ, Contributing Channel Sources Sequence.
pub const CONTRIBUTING_CHANNEL_SOURCES_SEQUENCE: Tag = Tag::new(0x0040, 0xB041);

/// (0040,B042) FL, Channel Weight.
pub const CHANNEL_WEIGHT: Tag = Tag::new(0x0040, 0xB042);

/// (0040,DB00) CS, Template Identifier.
pub const TEMPLATE_IDENTIFIER: Tag = Tag::new(0x0040, 0xDB00);

/// (0040,DB06) DT, Template Version. Retired.
pub const TEMPLATE_VERSION: Tag = Tag::new(0x0040, 0xDB06);

/// (0040,DB07) DT, Template Local Version. Retired.
pub const TEMPLATE_LOCAL_VERSION: Tag = Tag::new(0x0040, 0xDB07);

/// (0040,DB0B) CS, Template Extension Flag. Retired.
pub const TEMPLATE_EXTENSION_FLAG: Tag = Tag::new(0x0040, 0xDB0B);

/// (0040,DB0C) UI, Template Extension Organization UID. Retired.
pub const TEMPLATE_EXTENSION_ORGANIZATION_UID: Tag = Tag::new(0x0040, 0xDB0C);

/// (0040,DB0D) UI, Template Extension Creator UID. Retired.
pub const TEMPLATE_EXTENSION_CREATOR_UID: Tag = Tag::new(0x0040, 0xDB0D);

/// (0040,DB73) UL, Referenced Content Item Identifier.
pub const REFERENCED_CONTENT_ITEM_IDENTIFIER: Tag = Tag::new(0x0040, 0xDB73);

/// (0040,E001) ST, HL7 Instance Identifier.
pub const HL7_INSTANCE_IDENTIFIER: Tag = Tag::new(0x0040, 0xE001);

/// (0040,E004) DT, HL7 Document Effective Time.
pub const HL7_DOCUMENT_EFFECTIVE_TIME: Tag = Tag::new(0x0040, 0xE004);

/// (0040,E006) SQ, HL7 Document Type Code Sequence.
pub const HL7_DOCUMENT_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0xE006);

/// (0040,E008) SQ, Document Class Code Sequence.
pub const DOCUMENT_CLASS_CODE_SEQUENCE: Tag = Tag::new(0x0040, 0xE008);

/// (0040,E010) UR, Retrieve URI.
pub const RETRIEVE_URI: Tag = Tag::new(0x0040, 0xE010);

/// (0040,E011) UI, Retrieve Location UID.
pub const RETRIEVE_LOCATION_UID: Tag = Tag::new(0x0040, 0xE011);

/// (0040,E012) UR, Display URI.
pub const DISPLAY_URI: Tag = Tag::new(0x0040, 0xE012);

/// (0040,E020) CS, Type of Instances.
pub const TYPE_OF_INSTANCES: Tag = Tag::new(0x0040, 0xE020);

/// (0040,E021) SQ, DICOM Retrieval Sequence.
pub const DICOM_RETRIEVAL_SEQUENCE: Tag = Tag::new(0x0040, 0xE021);

/// (0040,E022) SQ, DICOM Media Retrieval Sequence.
pub const DICOM_MEDIA_RETRIEVAL_SEQUENCE: Tag = Tag::new(0x0040, 0xE022);

/// (0040,E023) SQ, WADO Retrieval Sequence.
pub const WADO_RETRIEVAL_SEQUENCE: Tag = Tag::new(0x0040, 0xE023);

/// (0040,E024) SQ, XDS Retrieval Sequence.
pub const XDS_RETRIEVAL_SEQUENCE: Tag = Tag::new(0x0040, 0xE024);

/// (0040,E025) SQ, WADO-RS Retrieval Sequence.
pub const WADORS_RETRIEVAL_SEQUENCE: Tag = Tag::new(0x0040, 0xE025);

/// (0040,E030) UI, Repository Unique ID.
pub const REPOSITORY_UNIQUE_ID: Tag = Tag::new(0x0040, 0xE030);

/// (0040,E031) UI, Home Community ID.
pub const HOME_COMMUNITY_ID: Tag = Tag::new(0x0040, 0xE031);

/// (0042,0010) ST, Document Title.
pub const DOCUMENT_TITLE: Tag = Tag::new(0x0042, 0x0010);

/// (0042,0011) OB, Encapsulated Document.
pub const ENCAPSULATED_DOCUMENT: Tag = Tag::new(0x0042, 0x0011);

/// (0042,0012) LO, MIME Type of Encapsulated Document.
pub const MIME_TYPE_OF_ENCAPSULATED_DOCUMENT: Tag = Tag::new(0x0042, 0x0012);

/// (0042,0013) SQ, Source Instance Sequence.
pub const SOURCE_INSTANCE_SEQUENCE: Tag = Tag::new(0x0042, 0x0013);

/// (0042,0014) LO, List of MIME Types.
pub const LIST_OF_MIME_TYPES: Tag = Tag::new(0x0042, 0x0014);

/// (0042,0015) UL, Encapsulated Document Length.
pub const ENCAPSULATED_DOCUMENT_LENGTH: Tag = Tag::new(0x0042, 0x0015);

/// (0044,0001) ST, Product Package Identifier.
pub const PRODUCT_PACKAGE_IDENTIFIER: Tag = Tag::new(0x0044, 0x0001);

/// (0044,0002) CS, Substance Administration Approval.
pub const SUBSTANCE_ADMINISTRATION_APPROVAL: Tag = Tag::new(0x0044, 0x0002);

/// (0044,0003) LT, Approval Status Further Description.
pub const APPROVAL_STATUS_FURTHER_DESCRIPTION: Tag = Tag::new(0x0044, 0x0003);

/// (0044,0004) DT, Approval Status DateTime.
pub const APPROVAL_STATUS_DATE_TIME: Tag = Tag::new(0x0044, 0x0004);

/// (0044,0007) SQ, Product Type Code Sequence.
pub const PRODUCT_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0044, 0x0007);

/// (0044,0008) LO, Product Name.
pub const PRODUCT_NAME: Tag = Tag::new(0x0044, 0x0008);

/// (0044,0009) LT, Product Description.
pub const PRODUCT_DESCRIPTION: Tag = Tag::new(0x0044, 0x0009);

/// (0044,000A) LO, Product Lot Identifier.
pub const PRODUCT_LOT_IDENTIFIER: Tag = Tag::new(0x0044, 0x000A);

/// (0044,000B) DT, Product Expiration DateTime.
pub const PRODUCT_EXPIRATION_DATE_TIME: Tag = Tag::new(0x0044, 0x000B);

/// (0044,0010) DT, Substance Administration DateTime.
pub const SUBSTANCE_ADMINISTRATION_DATE_TIME: Tag = Tag::new(0x0044, 0x0010);

/// (0044,0011) LO, Substance Administration Notes.
pub const SUBSTANCE_ADMINISTRATION_NOTES: Tag = Tag::new(0x0044, 0x0011);

/// (0044,0012) LO, Substance Administration Device ID.
pub const SUBSTANCE_ADMINISTRATION_DEVICE_ID: Tag = Tag::new(0x0044, 0x0012);

/// (0044,0013) SQ, Product Parameter Sequence.
pub const PRODUCT_PARAMETER_SEQUENCE: Tag = Tag::new(0x0044, 0x0013);

/// (0044,0019) SQ, Substance Administration Parameter Sequence.
pub const SUBSTANCE_ADMINISTRATION_PARAMETER_SEQUENCE: Tag = Tag::new(0x0044, 0x0019);

/// (0044,0100) SQ, Approval Sequence.
pub const APPROVAL_SEQUENCE: Tag = Tag::new(0x0044, 0x0100);

/// (0044,0101) SQ, Assertion Code Sequence.
pub const ASSERTION_CODE_SEQUENCE: Tag = Tag::new(0x0044, 0x0101);

/// (0044,0102) UI, Assertion UID.
pub const ASSERTION_UID: Tag = Tag::new(0x0044, 0x0102);

/// (0044,0103) SQ, Asserter Identification Sequence.
pub const ASSERTER_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0044, 0x0103);

/// (0044,0104) DT, Assertion DateTime.
pub const ASSERTION_DATE_TIME: Tag = Tag::new(0x0044, 0x0104);

/// (0044,0105) DT, Assertion Expiration DateTime.
pub const ASSERTION_EXPIRATION_DATE_TIME: Tag = Tag::new(0x0044, 0x0105);

/// (0044,0106) UT, Assertion Comments.
pub const ASSERTION_COMMENTS: Tag = Tag::new(0x0044, 0x0106);

/// (0044,0107) SQ, Related Assertion Sequence.
pub const RELATED_ASSERTION_SEQUENCE: Tag = Tag::new(0x0044, 0x0107);

/// (0044,0108) UI, Referenced Assertion UID.
pub const REFERENCED_ASSERTION_UID: Tag = Tag::new(0x0044, 0x0108);

/// (0044,0109) SQ, Approval Subject Sequence.
pub const APPROVAL_SUBJECT_SEQUENCE: Tag = Tag::new(0x0044, 0x0109);

/// (0044,010A) SQ, Organizational Role Code Sequence.
pub const ORGANIZATIONAL_ROLE_CODE_SEQUENCE: Tag = Tag::new(0x0044, 0x010A);

/// (0044,0110) SQ, RT Assertions Sequence.
pub const RT_ASSERTIONS_SEQUENCE: Tag = Tag::new(0x0044, 0x0110);

/// (0046,0012) LO, Lens Description.
pub const LENS_DESCRIPTION: Tag = Tag::new(0x0046, 0x0012);

/// (0046,0014) SQ, Right Lens Sequence.
pub const RIGHT_LENS_SEQUENCE: Tag = Tag::new(0x0046, 0x0014);

/// (0046,0015) SQ, Left Lens Sequence.
pub const LEFT_LENS_SEQUENCE: Tag = Tag::new(0x0046, 0x0015);

/// (0046,0016) SQ, Unspecified Laterality Lens Sequence.
pub const UNSPECIFIED_LATERALITY_LENS_SEQUENCE: Tag = Tag::new(0x0046, 0x0016);

/// (0046,0018) SQ, Cylinder Sequence.
pub const CYLINDER_SEQUENCE: Tag = Tag::new(0x0046, 0x0018);

/// (0046,0028) SQ, Prism Sequence.
pub const PRISM_SEQUENCE: Tag = Tag::new(0x0046, 0x0028);

/// (0046,0030) FD, Horizontal Prism Power.
pub const HORIZONTAL_PRISM_POWER: Tag = Tag::new(0x0046, 0x0030);

/// (0046,0032) CS, Horizontal Prism Base.
pub const HORIZONTAL_PRISM_BASE: Tag = Tag::new(0x0046, 0x0032);

/// (0046,0034) FD, Vertical Prism Power.
pub const VERTICAL_PRISM_POWER: Tag = Tag::new(0x0046, 0x0034);

/// (0046,0036) CS, Vertical Prism Base.
pub const VERTICAL_PRISM_BASE: Tag = Tag::new(0x0046, 0x0036);

/// (0046,0038) CS, Lens Segment Type.
pub const LENS_SEGMENT_TYPE: Tag = Tag::new(0x0046, 0x0038);

/// (0046,0040) FD, Optical Transmittance.
pub const OPTICAL_TRANSMITTANCE: Tag = Tag::new(0x0046, 0x0040);

/// (0046,0042) FD, Channel Width.
pub const CHANNEL_WIDTH: Tag = Tag::new(0x0046, 0x0042);

/// (0046,0044) FD, Pupil Size.
pub const PUPIL_SIZE: Tag = Tag::new(0x0046, 0x0044);

/// (0046,0046) FD, Corneal Size.
pub const CORNEAL_SIZE: Tag = Tag::new(0x0046, 0x0046);

/// (0046,0047) SQ, Corneal Size Sequence.
pub const CORNEAL_SIZE_SEQUENCE: Tag = Tag::new(0x0046, 0x0047);

/// (0046,0050) SQ, Autorefraction Right Eye Sequence.
pub const AUTOREFRACTION_RIGHT_EYE_SEQUENCE: Tag = Tag::new(0x0046, 0x0050);

/// (0046,0052) SQ, Autorefraction Left Eye Sequence.
pub const AUTOREFRACTION_LEFT_EYE_SEQUENCE: Tag = Tag::new(0x0046, 0x0052);

/// (0046,0060) FD, Distance Pupillary Distance.
pub const DISTANCE_PUPILLARY_DISTANCE: Tag = Tag::new(0x0046, 0x0060);

/// (0046,0062) FD, Near Pupillary Distance.
pub const NEAR_PUPILLARY_DISTANCE: Tag = Tag::new(0x0046, 0x0062);

/// (0046,0063) FD, Intermediate Pupillary Distance.
pub const INTERMEDIATE_PUPILLARY_DISTANCE: Tag = Tag::new(0x0046, 0x0063);

/// (0046,0064) FD, Other Pupillary Distance.
pub const OTHER_PUPILLARY_DISTANCE: Tag = Tag::new(0x0046, 0x0064);

/// (0046,0070) SQ, Keratometry Right Eye Sequence.
pub const KERATOMETRY_RIGHT_EYE_SEQUENCE: Tag = Tag::new(0x0046, 0x0070);

/// (0046,0071) SQ, Keratometry Left Eye Sequence.
pub const KERATOMETRY_LEFT_EYE_SEQUENCE: Tag = Tag::new(0x0046, 0x0071);

/// (0046,0074) SQ, Steep Keratometric Axis Sequence.
pub const STEEP_KERATOMETRIC_AXIS_SEQUENCE: Tag = Tag::new(0x0046, 0x0074);

/// (0046,0075) FD, Radius of Curvature.
pub const RADIUS_OF_CURVATURE: Tag = Tag::new(0x0046, 0x0075);

/// (0046,0076) FD, Keratometric Power.
pub const KERATOMETRIC_POWER: Tag = Tag::new(0x0046, 0x0076);

/// (0046,0077) FD, Keratometric Axis.
pub const KERATOMETRIC_AXIS: Tag = Tag::new(0x0046, 0x0077);

/// (0046,0080) SQ, Flat Keratometric Axis Sequence.
pub const FLAT_KERATOMETRIC_AXIS_SEQUENCE: Tag = Tag::new(0x0046, 0x0080);

/// (0046,0092) CS, Background Color.
pub const BACKGROUND_COLOR: Tag = Tag::new(0x0046, 0x0092);

/// (0046,0094) CS, Optotype.
pub const OPTOTYPE: Tag = Tag::new(0x0046, 0x0094);

/// (0046,0095) CS, Optotype Presentation.
pub const OPTOTYPE_PRESENTATION: Tag = Tag::new(0x0046, 0x0095);

/// (0046,0097) SQ, Subjective Refraction Right Eye Sequence.
pub const SUBJECTIVE_REFRACTION_RIGHT_EYE_SEQUENCE: Tag = Tag::new(0x0046, 0x0097);

/// (0046,0098) SQ, Subjective Refraction Left Eye Sequence.
pub const SUBJECTIVE_REFRACTION_LEFT_EYE_SEQUENCE: Tag = Tag::new(0x0046, 0x0098);

/// (0046,0100) SQ, Add Near Sequence.
pub const ADD_NEAR_SEQUENCE: Tag = Tag::new(0x0046, 0x0100);

/// (0046,0101) SQ, Add Intermediate Sequence.
pub const ADD_INTERMEDIATE_SEQUENCE: Tag = Tag::new(0x0046, 0x0101);

/// (0046,0102) SQ, Add Other Sequence.
pub const ADD_OTHER_SEQUENCE: Tag = Tag::new(0x0046, 0x0102);

/// (0046,0104) FD, Add Power.
pub const ADD_POWER: Tag = Tag::new(0x0046, 0x0104);

/// (0046,0106) FD, Viewing Distance.
pub const VIEWING_DISTANCE: Tag = Tag::new(0x0046, 0x0106);

/// (0046,0110) SQ, Cornea Measurements Sequence.
pub const CORNEA_MEASUREMENTS_SEQUENCE: Tag = Tag::new(0x0046, 0x0110);

/// (0046,0111) SQ, Source of Cornea Measurement Data Code Sequence.
pub const SOURCE_OF_CORNEA_MEASUREMENT_DATA_CODE_SEQUENCE: Tag = Tag::new(0x0046, 0x0111);

/// (0046,0112) SQ, Steep Corneal Axis Sequence.
pub const STEEP_CORNEAL_AXIS_SEQUENCE: Tag = Tag::new(0x0046, 0x0112);

/// (0046,0113) SQ, Flat Corneal Axis Sequence.
pub const FLAT_CORNEAL_AXIS_SEQUENCE: Tag = Tag::new(0x0046, 0x0113);

/// (0046,0114) FD, Corneal Power.
pub const CORNEAL_POWER: Tag = Tag::new(0x0046, 0x0114);

/// (0046,0115) FD, Corneal Axis.
pub const CORNEAL_AXIS: Tag = Tag::new(0x0046, 0x0115);

/// (0046,0116) SQ, Cornea Measurement Method Code Sequence.
pub const CORNEA_MEASUREMENT_METHOD_CODE_SEQUENCE: Tag = Tag::new(0x0046, 0x0116);

/// (0046,0117) FL, Refractive Index of Cornea.
pub const REFRACTIVE_INDEX_OF_CORNEA: Tag = Tag::new(0x0046, 0x0117);

/// (0046,0118) FL, Refractive Index of Aqueous Humor.
pub const REFRACTIVE_INDEX_OF_AQUEOUS_HUMOR: Tag = Tag::new(0x0046, 0x0118);

/// (0046,0121) SQ, Visual Acuity Type Code Sequence.
pub const VISUAL_ACUITY_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0046, 0x0121);

/// (0046,0122) SQ, Visual Acuity Right Eye Sequence.
pub const VISUAL_ACUITY_RIGHT_EYE_SEQUENCE: Tag = Tag::new(0x0046, 0x0122);

/// (0046,0123) SQ, Visual Acuity Left Eye Sequence.
pub const VISUAL_ACUITY_LEFT_EYE_SEQUENCE: Tag = Tag::new(0x0046, 0x0123);

/// (0046,0124) SQ, Visual Acuity Both Eyes Open Sequence.
pub const VISUAL_ACUITY_BOTH_EYES_OPEN_SEQUENCE: Tag = Tag::new(0x0046, 0x0124);

/// (0046,0125) CS, Viewing Distance Type.
pub const VIEWING_DISTANCE_TYPE: Tag = Tag::new(0x0046, 0x0125);

/// (0046,0135) SS, Visual Acuity Modifiers.
pub const VISUAL_ACUITY_MODIFIERS: Tag = Tag::new(0x0046, 0x0135);

/// (0046,0137) FD, Decimal Visual Acuity.
pub const DECIMAL_VISUAL_ACUITY: Tag = Tag::new(0x0046, 0x0137);

/// (0046,0139) LO, Optotype Detailed Definition.
pub const OPTOTYPE_DETAILED_DEFINITION: Tag = Tag::new(0x0046, 0x0139);

/// (0046,0145) SQ, Referenced Refractive Measurements Sequence.
pub const REFERENCED_REFRACTIVE_MEASUREMENTS_SEQUENCE: Tag = Tag::new(0x0046, 0x0145);

/// (0046,0146) FD, Sphere Power.
pub const SPHERE_POWER: Tag = Tag::new(0x0046, 0x0146);

/// (0046,0147) FD, Cylinder Power.
pub const CYLINDER_POWER: Tag = Tag::new(0x0046, 0x0147);

/// (0046,0201) CS, Corneal Topography Surface.
pub const CORNEAL_TOPOGRAPHY_SURFACE: Tag = Tag::new(0x0046, 0x0201);

/// (0046,0202) FL, Corneal Vertex Location.
pub const CORNEAL_VERTEX_LOCATION: Tag = Tag::new(0x0046, 0x0202);

/// (0046,0203) FL, Pupil Centroid X-Coordinate.
pub const PUPIL_CENTROID_X_COORDINATE: Tag = Tag::new(0x0046, 0x0203);

/// (0046,0204) FL, Pupil Centroid Y-Coordinate.
pub const PUPIL_CENTROID_Y_COORDINATE: Tag = Tag::new(0x0046, 0x0204);

/// (0046,0205) FL, Equivalent Pupil Radius.
pub const EQUIVALENT_PUPIL_RADIUS: Tag = Tag::new(0x0046, 0x0205);

/// (0046,0207) SQ, Corneal Topography Map Type Code Sequence.
pub const CORNEAL_TOPOGRAPHY_MAP_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0046, 0x0207);

/// (0046,0208) IS, Vertices of the Outline of Pupil.
pub const VERTICES_OF_THE_OUTLINE_OF_PUPIL: Tag = Tag::new(0x0046, 0x0208);

/// (0046,0210) SQ, Corneal Topography Mapping Normals Sequence.
pub const CORNEAL_TOPOGRAPHY_MAPPING_NORMALS_SEQUENCE: Tag = Tag::new(0x0046, 0x0210);

/// (0046,0211) SQ, Maximum Corneal Curvature Sequence.
pub const MAXIMUM_CORNEAL_CURVATURE_SEQUENCE: Tag = Tag::new(0x0046, 0x0211);

/// (0046,0212) FL, Maximum Corneal Curvature.
pub const MAXIMUM_CORNEAL_CURVATURE: Tag = Tag::new(0x0046, 0x0212);

/// (0046,0213) FL, Maximum Corneal Curvature Location.
pub const MAXIMUM_CORNEAL_CURVATURE_LOCATION: Tag = Tag::new(0x0046, 0x0213);

/// (0046,0215) SQ, Minimum Keratometric Sequence.
pub const MINIMUM_KERATOMETRIC_SEQUENCE: Tag = Tag::new(0x0046, 0x0215);

/// (0046,0218) SQ, Simulated Keratometric Cylinder Sequence.
pub const SIMULATED_KERATOMETRIC_CYLINDER_SEQUENCE: Tag = Tag::new(0x0046, 0x0218);

/// (0046,0220) FL, Average Corneal Power.
pub const AVERAGE_CORNEAL_POWER: Tag = Tag::new(0x0046, 0x0220);

/// (0046,0224) FL, Corneal I-S Value.
pub const CORNEAL_IS_VALUE: Tag = Tag::new(0x0046, 0x0224);

/// (0046,0227) FL, Analyzed Area.
pub const ANALYZED_AREA: Tag = Tag::new(0x0046, 0x0227);

/// (0046,0230) FL, Surface Regularity Index.
pub const SURFACE_REGULARITY_INDEX: Tag = Tag::new(0x0046, 0x0230);

/// (0046,0232) FL, Surface Asymmetry Index.
pub const SURFACE_ASYMMETRY_INDEX: Tag = Tag::new(0x0046, 0x0232);

/// (0046,0234) FL, Corneal Eccentricity Index.
pub const CORNEAL_ECCENTRICITY_INDEX: Tag = Tag::new(0x0046, 0x0234);

/// (0046,0236) FL, Keratoconus Prediction Index.
pub const KERATOCONUS_PREDICTION_INDEX: Tag = Tag::new(0x0046, 0x0236);

/// (0046,0238) FL, Decimal Potential Visual Acuity.
pub const DECIMAL_POTENTIAL_VISUAL_ACUITY: Tag = Tag::new(0x0046, 0x0238);

/// (0046,0242) CS, Corneal Topography Map Quality Evaluation.
pub const CORNEAL_TOPOGRAPHY_MAP_QUALITY_EVALUATION: Tag = Tag::new(0x0046, 0x0242);

/// (0046,0244) SQ, Source Image Corneal Processed Data Sequence.
pub const SOURCE_IMAGE_CORNEAL_PROCESSED_DATA_SEQUENCE: Tag = Tag::new(0x0046, 0x0244);

/// (0046,0247) FL, Corneal Point Location.
pub const CORNEAL_POINT_LOCATION: Tag = Tag::new(0x0046, 0x0247);

/// (0046,0248) CS, Corneal Point Estimated.
pub const CORNEAL_POINT_ESTIMATED: Tag = Tag::new(0x0046, 0x0248);

/// (0046,0249) FL, Axial Power.
pub const AXIAL_POWER: Tag = Tag::new(0x0046, 0x0249);

/// (0046,0250) FL, Tangential Power.
pub const TANGENTIAL_POWER: Tag = Tag::new(0x0046, 0x0250);

/// (0046,0251) FL, Refractive Power.
pub const REFRACTIVE_POWER: Tag = Tag::new(0x0046, 0x0251);

/// (0046,0252) FL, Relative Elevation.
pub const RELATIVE_ELEVATION: Tag = Tag::new(0x0046, 0x0252);

/// (0046,0253) FL, Corneal Wavefront.
pub const CORNEAL_WAVEFRONT: Tag = Tag::new(0x0046, 0x0253);

/// (0048,0001) FL, Imaged Volume Width.
pub const IMAGED_VOLUME_WIDTH: Tag = Tag::new(0x0048, 0x0001);

/// (0048,0002) FL, Imaged Volume Height.
pub const IMAGED_VOLUME_HEIGHT: Tag = Tag::new(0x0048, 0x0002);

/// (0048,0003) FL, Imaged Volume Depth.
pub const IMAGED_VOLUME_DEPTH: Tag = Tag::new(0x0048, 0x0003);

/// (0048,0006) UL, Total Pixel Matrix Columns.
pub const TOTAL_PIXEL_MATRIX_COLUMNS: Tag = Tag::new(0x0048, 0x0006);

/// (0048,0007) UL, Total Pixel Matrix Rows.
pub const TOTAL_PIXEL_MATRIX_ROWS: Tag = Tag::new(0x0048, 0x0007);

/// (0048,0008) SQ, Total Pixel Matrix Origin Sequence.
pub const TOTAL_PIXEL_MATRIX_ORIGIN_SEQUENCE: Tag = Tag::new(0x0048, 0x0008);

/// (0048,0010) CS, Specimen Label in Image.
pub const SPECIMEN_LABEL_IN_IMAGE: Tag = Tag::new(0x0048, 0x0010);

/// (0048,0011) CS, Focus Method.
pub const FOCUS_METHOD: Tag = Tag::new(0x0048, 0x0011);

/// (0048,0012) CS, Extended Depth of Field.
pub const EXTENDED_DEPTH_OF_FIELD: Tag = Tag::new(0x0048, 0x0012);

/// (0048,0013) US, Number of Focal Planes.
pub const NUMBER_OF_FOCAL_PLANES: Tag = Tag::new(0x0048, 0x0013);

/// (0048,0014) FL, Distance Between Focal Planes.
pub const DISTANCE_BETWEEN_FOCAL_PLANES: Tag = Tag::new(0x0048, 0x0014);

/// (0048,0015) US, Recommended Absent Pixel CIELab Value.
pub const RECOMMENDED_ABSENT_PIXEL_CIELAB_VALUE: Tag = Tag::new(0x0048, 0x0015);

/// (0048,0100) SQ, Illuminator Type Code Sequence.
pub const ILLUMINATOR_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0048, 0x0100);

/// (0048,0102) DS, Image Orientation (Slide).
pub const IMAGE_ORIENTATION_SLIDE: Tag = Tag::new(0x0048, 0x0102);

/// (0048,0105) SQ, Optical Path Sequence.
pub const OPTICAL_PATH_SEQUENCE: Tag = Tag::new(0x0048, 0x0105);

/// (0048,0106) SH, Optical Path Identifier.
pub const OPTICAL_PATH_IDENTIFIER: Tag = Tag::new(0x0048, 0x0106);

/// (0048,0107) ST, Optical Path Description.
pub const OPTICAL_PATH_DESCRIPTION: Tag = Tag::new(0x0048, 0x0107);

/// (0048,0108) SQ, Illumination Color Code Sequence.
pub const ILLUMINATION_COLOR_CODE_SEQUENCE: Tag = Tag::new(0x0048, 0x0108);

/// (0048,0110) SQ, Specimen Reference Sequence.
pub const SPECIMEN_REFERENCE_SEQUENCE: Tag = Tag::new(0x0048, 0x0110);

/// (0048,0111) DS, Condenser Lens Power.
pub const CONDENSER_LENS_POWER: Tag = Tag::new(0x0048, 0x0111);

/// (0048,0112) DS, Objective Lens Power.
pub const OBJECTIVE_LENS_POWER: Tag = Tag::new(0x0048, 0x0112);

/// (0048,0113) DS, Objective Lens Numerical Aperture.
pub const OBJECTIVE_LENS_NUMERICAL_APERTURE: Tag = Tag::new(0x0048, 0x0113);

/// (0048,0114) CS, Confocal Mode.
pub const CONFOCAL_MODE: Tag = Tag::new(0x0048, 0x0114);

/// (0048,0115) CS, Tissue Location.
pub const TISSUE_LOCATION: Tag = Tag::new(0x0048, 0x0115);

/// (0048,0116) SQ, Confocal Microscopy Image Frame Type Sequence.
pub const CONFOCAL_MICROSCOPY_IMAGE_FRAME_TYPE_SEQUENCE: Tag = Tag::new(0x0048, 0x0116);

/// (0048,0117) FD, Image Acquisition Depth.
pub const IMAGE_ACQUISITION_DEPTH: Tag = Tag::new(0x0048, 0x0117);

/// (0048,0120) SQ, Palette Color Lookup Table Sequence.
pub const PALETTE_COLOR_LOOKUP_TABLE_SEQUENCE: Tag = Tag::new(0x0048, 0x0120);

/// (0048,0200) SQ, Referenced Image Navigation Sequence. Retired.
pub const REFERENCED_IMAGE_NAVIGATION_SEQUENCE: Tag = Tag::new(0x0048, 0x0200);

/// (0048,0201) US, Top Left Hand Corner of Localizer Area. Retired.
pub const TOP_LEFT_HAND_CORNER_OF_LOCALIZER_AREA: Tag = Tag::new(0x0048, 0x0201);

/// (0048,0202) US, Bottom Right Hand Corner of Localizer Area. Retired.
pub const BOTTOM_RIGHT_HAND_CORNER_OF_LOCALIZER_AREA: Tag = Tag::new(0x0048, 0x0202);

/// (0048,0207) SQ, Optical Path Identification Sequence.
pub const OPTICAL_PATH_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0048, 0x0207);

/// (0048,021A) SQ, Plane Position (Slide) Sequence.
pub const PLANE_POSITION_SLIDE_SEQUENCE: Tag = Tag::new(0x0048, 0x021A);

/// (0048,021E) SL, Column Position In Total Image Pixel Matrix.
pub const COLUMN_POSITION_IN_TOTAL_IMAGE_PIXEL_MATRIX: Tag = Tag::new(0x0048, 0x021E);

/// (0048,021F) SL, Row Position In Total Image Pixel Matrix.
pub const ROW_POSITION_IN_TOTAL_IMAGE_PIXEL_MATRIX: Tag = Tag::new(0x0048, 0x021F);

/// (0048,0301) CS, Pixel Origin Interpretation.
pub const PIXEL_ORIGIN_INTERPRETATION: Tag = Tag::new(0x0048, 0x0301);

/// (0048,0302) UL, Number of Optical Paths.
pub const NUMBER_OF_OPTICAL_PATHS: Tag = Tag::new(0x0048, 0x0302);

/// (0048,0303) UL, Total Pixel Matrix Focal Planes.
pub const TOTAL_PIXEL_MATRIX_FOCAL_PLANES: Tag = Tag::new(0x0048, 0x0303);

/// (0048,0304) CS, Tiles Overlap.
pub const TILES_OVERLAP: Tag = Tag::new(0x0048, 0x0304);

/// (0050,0004) CS, Calibration Image.
pub const CALIBRATION_IMAGE: Tag = Tag::new(0x0050, 0x0004);

/// (0050,0010) SQ, Device Sequence.
pub const DEVICE_SEQUENCE: Tag = Tag::new(0x0050, 0x0010);

/// (0050,0012) SQ, Container Component Type Code Sequence.
pub const CONTAINER_COMPONENT_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0050, 0x0012);

/// (0050,0013) FD, Container Component Thickness.
pub const CONTAINER_COMPONENT_THICKNESS: Tag = Tag::new(0x0050, 0x0013);

/// (0050,0014) DS, Device Length.
pub const DEVICE_LENGTH: Tag = Tag::new(0x0050, 0x0014);

/// (0050,0015) FD, Container Component Width.
pub const CONTAINER_COMPONENT_WIDTH: Tag = Tag::new(0x0050, 0x0015);

/// (0050,0016) DS, Device Diameter.
pub const DEVICE_DIAMETER: Tag = Tag::new(0x0050, 0x0016);

/// (0050,0017) CS, Device Diameter Units.
pub const DEVICE_DIAMETER_UNITS: Tag = Tag::new(0x0050, 0x0017);

/// (0050,0018) DS, Device Volume.
pub const DEVICE_VOLUME: Tag = Tag::new(0x0050, 0x0018);

/// (0050,0019) DS, Inter-Marker Distance.
pub const INTER_MARKER_DISTANCE: Tag = Tag::new(0x0050, 0x0019);

/// (0050,001A) CS, Container Component Material.
pub const CONTAINER_COMPONENT_MATERIAL: Tag = Tag::new(0x0050, 0x001A);

/// (0050,001B) LO, Container Component ID.
pub const CONTAINER_COMPONENT_ID: Tag = Tag::new(0x0050, 0x001B);

/// (0050,001C) FD, Container Component Length.
pub const CONTAINER_COMPONENT_LENGTH: Tag = Tag::new(0x0050, 0x001C);

/// (0050,001D) FD, Container Component Diameter.
pub const CONTAINER_COMPONENT_DIAMETER: Tag = Tag::new(0x0050, 0x001D);

/// (0050,001E) LO, Container Component Description.
pub const CONTAINER_COMPONENT_DESCRIPTION: Tag = Tag::new(0x0050, 0x001E);

/// (0050,0020) LO, Device Description.
pub const DEVICE_DESCRIPTION: Tag = Tag::new(0x0050, 0x0020);

/// (0050,0021) ST, Long Device Description.
pub const LONG_DEVICE_DESCRIPTION: Tag = Tag::new(0x0050, 0x0021);

/// (0052,0001) FL, Contrast/Bolus Ingredient Percent by Volume.
pub const CONTRAST_BOLUS_INGREDIENT_PERCENT_BY_VOLUME: Tag = Tag::new(0x0052, 0x0001);

/// (0052,0002) FD, OCT Focal Distance.
pub const OCT_FOCAL_DISTANCE: Tag = Tag::new(0x0052, 0x0002);

/// (0052,0003) FD, Beam Spot Size.
pub const BEAM_SPOT_SIZE: Tag = Tag::new(0x0052, 0x0003);

/// (0052,0004) FD, Effective Refractive Index.
pub const EFFECTIVE_REFRACTIVE_INDEX: Tag = Tag::new(0x0052, 0x0004);

/// (0052,0006) CS, OCT Acquisition Domain.
pub const OCT_ACQUISITION_DOMAIN: Tag = Tag::new(0x0052, 0x0006);

/// (0052,0007) FD, OCT Optical Center Wavelength.
pub const OCT_OPTICAL_CENTER_WAVELENGTH: Tag = Tag::new(0x0052, 0x0007);

/// (0052,0008) FD, Axial Resolution.
pub const AXIAL_RESOLUTION: Tag = Tag::new(0x0052, 0x0008);

/// (0052,0009) FD, Ranging Depth.
pub const RANGING_DEPTH: Tag = Tag::new(0x0052, 0x0009);

/// (0052,0011) FD, A-line Rate.
pub const A_LINE_RATE: Tag = Tag::new(0x0052, 0x0011);

/// (0052,0012) US, A-lines Per Frame.
pub const A_LINES_PER_FRAME: Tag = Tag::new(0x0052, 0x0012);

/// (0052,0013) FD, Catheter Rotational Rate.
pub const CATHETER_ROTATIONAL_RATE: Tag = Tag::new(0x0052, 0x0013);

/// (0052,0014) FD, A-line Pixel Spacing.
pub const A_LINE_PIXEL_SPACING: Tag = Tag::new(0x0052, 0x0014);

/// (0052,0016) SQ, Mode of Percutaneous Access Sequence.
pub const MODE_OF_PERCUTANEOUS_ACCESS_SEQUENCE: Tag = Tag::new(0x0052, 0x0016);

/// (0052,0025) SQ, Intravascular OCT Frame Type Sequence.
pub const INTRAVASCULAR_OCT_FRAME_TYPE_SEQUENCE: Tag = Tag::new(0x0052, 0x0025);

/// (0052,0026) CS, OCT Z Offset Applied.
pub const OCT_Z_OFFSET_APPLIED: Tag = Tag::new(0x0052, 0x0026);

/// (0052,0027) SQ, Intravascular Frame Content Sequence.
pub const INTRAVASCULAR_FRAME_CONTENT_SEQUENCE: Tag = Tag::new(0x0052, 0x0027);

/// (0052,0028) FD, Intravascular Longitudinal Distance.
pub const INTRAVASCULAR_LONGITUDINAL_DISTANCE: Tag = Tag::new(0x0052, 0x0028);

/// (0052,0029) SQ, Intravascular OCT Frame Content Sequence.
pub const INTRAVASCULAR_OCT_FRAME_CONTENT_SEQUENCE: Tag = Tag::new(0x0052, 0x0029);

/// (0052,0030) SS, OCT Z Offset Correction.
pub const OCT_Z_OFFSET_CORRECTION: Tag = Tag::new(0x0052, 0x0030);

/// (0052,0031) CS, Catheter Direction of Rotation.
pub const CATHETER_DIRECTION_OF_ROTATION: Tag = Tag::new(0x0052, 0x0031);

/// (0052,0033) FD, Seam Line Location.
pub const SEAM_LINE_LOCATION: Tag = Tag::new(0x0052, 0x0033);

/// (0052,0034) FD, First A-line Location.
pub const FIRST_A_LINE_LOCATION: Tag = Tag::new(0x0052, 0x0034);

/// (0052,0036) US, Seam Line Index.
pub const SEAM_LINE_INDEX: Tag = Tag::new(0x0052, 0x0036);

/// (0052,0038) US, Number of Padded A-lines.
pub const NUMBER_OF_PADDED_A_LINES: Tag = Tag::new(0x0052, 0x0038);

/// (0052,0039) CS, Interpolation Type.
pub const INTERPOLATION_TYPE: Tag = Tag::new(0x0052, 0x0039);

/// (0052,003A) CS, Refractive Index Applied.
pub const REFRACTIVE_INDEX_APPLIED: Tag = Tag::new(0x0052, 0x003A);

/// (0054,0010) US, Energy Window Vector.
pub const ENERGY_WINDOW_VECTOR: Tag = Tag::new(0x0054, 0x0010);

/// (0054,0011) US, Number of Energy Windows.
pub const NUMBER_OF_ENERGY_WINDOWS: Tag = Tag::new(0x0054, 0x0011);

/// (0054,0012) SQ, Energy Window Information Sequence.
pub const ENERGY_WINDOW_INFORMATION_SEQUENCE: Tag = Tag::new(0x0054, 0x0012);

/// (0054,0013) SQ, Energy Window Range Sequence.
pub const ENERGY_WINDOW_RANGE_SEQUENCE: Tag = Tag::new(0x0054, 0x0013);

/// (0054,0014) DS, Energy Window Lower Limit.
pub const ENERGY_WINDOW_LOWER_LIMIT: Tag = Tag::new(0x0054, 0x0014);

/// (0054,0015) DS, Energy Window Upper Limit.
pub const ENERGY_WINDOW_UPPER_LIMIT: Tag = Tag::new(0x0054, 0x0015);

/// (0054,0016) SQ, Radiopharmaceutical Information Sequence.
pub const RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE: Tag = Tag::new(0x0054, 0x0016);

/// (0054,0017) IS, Residual Syringe Counts.
pub const RESIDUAL_SYRINGE_COUNTS: Tag = Tag::new(0x0054, 0x0017);

/// (0054,0018) SH, Energy Window Name.
pub const ENERGY_WINDOW_NAME: Tag = Tag::new(0x0054, 0x0018);

/// (0054,0020) US, Detector Vector.
pub const DETECTOR_VECTOR: Tag = Tag::new(0x0054, 0x0020);

/// (0054,0021) US, Number of Detectors.
pub const NUMBER_OF_DETECTORS: Tag = Tag::new(0x0054, 0x0021);

/// (0054,0022) SQ, Detector Information Sequence.
pub const DETECTOR_INFORMATION_SEQUENCE: Tag = Tag::new(0x0054, 0x0022);

/// (0054,0030) US, Phase Vector.
pub const PHASE_VECTOR: Tag = Tag::new(0x0054, 0x0030);

/// (0054,0031) US, Number of Phases.
pub const NUMBER_OF_PHASES: Tag = Tag::new(0x0054, 0x0031);

/// (0054,0032) SQ, Phase Information Sequence.
pub const PHASE_INFORMATION_SEQUENCE: Tag = Tag::new(0x0054, 0x0032);

/// (0054,0033) US, Number of Frames in Phase.
pub const NUMBER_OF_FRAMES_IN_PHASE: Tag = Tag::new(0x0054, 0x0033);

/// (0054,0036) IS, Phase Delay.
pub const PHASE_DELAY: Tag = Tag::new(0x0054, 0x0036);

/// (0054,0038) IS, Pause Between Frames.
pub const PAUSE_BETWEEN_FRAMES: Tag = Tag::new(0x0054, 0x0038);

/// (0054,0039) CS, Phase Description.
pub const PHASE_DESCRIPTION: Tag = Tag::new(0x0054, 0x0039);

/// (0054,0050) US, Rotation Vector.
pub const ROTATION_VECTOR: Tag = Tag::new(0x0054, 0x0050);

/// (0054,0051) US, Number of Rotations.
pub const NUMBER_OF_ROTATIONS: Tag = Tag::new(0x0054, 0x0051);

/// (0054,0052) SQ, Rotation Information Sequence.
pub const ROTATION_INFORMATION_SEQUENCE: Tag = Tag::new(0x0054, 0x0052);

/// (0054,0053) US, Number of Frames in Rotation.
pub const NUMBER_OF_FRAMES_IN_ROTATION: Tag = Tag::new(0x0054, 0x0053);

/// (0054,0060) US, R-R Interval Vector.
pub const RR_INTERVAL_VECTOR: Tag = Tag::new(0x0054, 0x0060);

/// (0054,0061) US, Number of R-R Intervals.
pub const NUMBER_OF_RR_INTERVALS: Tag = Tag::new(0x0054, 0x0061);

/// (0054,0062) SQ, Gated Information Sequence.
pub const GATED_INFORMATION_SEQUENCE: Tag = Tag::new(0x0054, 0x0062);

/// (0054,0063) SQ, Data Information Sequence.
pub const DATA_INFORMATION_SEQUENCE: Tag = Tag::new(0x0054, 0x0063);

/// (0054,0070) US, Time Slot Vector.
pub const TIME_SLOT_VECTOR: Tag = Tag::new(0x0054, 0x0070);

/// (0054,0071) US, Number of Time Slots.
pub const NUMBER_OF_TIME_SLOTS: Tag = Tag::new(0x0054, 0x0071);

/// (0054,0072) SQ, Time Slot Information Sequence.
pub const TIME_SLOT_INFORMATION_SEQUENCE: Tag = Tag::new(0x0054, 0x0072);

/// (0054,0073) DS, Time Slot Time.
pub const TIME_SLOT_TIME: Tag = Tag::new(0x0054, 0x0073);

/// (0054,0080) US, Slice Vector.
pub const SLICE_VECTOR: Tag = Tag::new(0x0054, 0x0080);

/// (0054,0081) US, Number of Slices.
pub const NUMBER_OF_SLICES: Tag = Tag::new(0x0054, 0x0081);

/// (0054,0090) US, Angular View Vector.
pub const ANGULAR_VIEW_VECTOR: Tag = Tag::new(0x0054, 0x0090);

/// (0054,0100) US, Time Slice Vector.
pub const TIME_SLICE_VECTOR: Tag = Tag::new(0x0054, 0x0100);

/// (0054,0101) US, Number of Time Slices.
pub const NUMBER_OF_TIME_SLICES: Tag = Tag::new(0x0054, 0x0101);

/// (0054,0200) DS, Start Angle.
pub const START_ANGLE: Tag = Tag::new(0x0054, 0x0200);

/// (0054,0202) CS, Type of Detector Motion.
pub const TYPE_OF_DETECTOR_MOTION: Tag = Tag::new(0x0054, 0x0202);

/// (0054,0210) IS, Trigger Vector.
pub const TRIGGER_VECTOR: Tag = Tag::new(0x0054, 0x0210);

/// (0054,0211) US, Number of Triggers in Phase.
pub const NUMBER_OF_TRIGGERS_IN_PHASE: Tag = Tag::new(0x0054, 0x0211);

/// (0054,0220) SQ, View Code Sequence.
pub const VIEW_CODE_SEQUENCE: Tag = Tag::new(0x0054, 0x0220);

/// (0054,0222) SQ, View Modifier Code Sequence.
pub const VIEW_MODIFIER_CODE_SEQUENCE: Tag = Tag::new(0x0054, 0x0222);

/// (0054,0300) SQ, Radionuclide Code Sequence.
pub const RADIONUCLIDE_CODE_SEQUENCE: Tag = Tag::new(0x0054, 0x0300);

/// (0054,0302) SQ, Administration Route Code Sequence.
pub const ADMINISTRATION_ROUTE_CODE_SEQUENCE: Tag = Tag::new(0x0054, 0x0302);

/// (0054,0304) SQ, Radiopharmaceutical Code Sequence.
pub const RADIOPHARMACEUTICAL_CODE_SEQUENCE: Tag = Tag::new(0x0054, 0x0304);

/// (0054,0306) SQ, Calibration Data Sequence.
pub const CALIBRATION_DATA_SEQUENCE: Tag = Tag::new(0x0054, 0x0306);

/// (0054,0308) US, Energy Window Number.
pub const ENERGY_WINDOW_NUMBER: Tag = Tag::new(0x0054, 0x0308);

/// (0054,0400) SH, Image ID.
pub const IMAGE_ID: Tag = Tag::new(0x0054, 0x0400);

/// (0054,0410) SQ, Patient Orientation Code Sequence.
pub const PATIENT_ORIENTATION_CODE_SEQUENCE: Tag = Tag::new(0x0054, 0x0410);

/// (0054,0412) SQ, Patient Orientation Modifier Code Sequence.
pub const PATIENT_ORIENTATION_MODIFIER_CODE_SEQUENCE: Tag = Tag::new(0x0054, 0x0412);

/// (0054,0414) SQ, Patient Gantry Relationship Code Sequence.
pub const PATIENT_GANTRY_RELATIONSHIP_CODE_SEQUENCE: Tag = Tag::new(0x0054, 0x0414);

/// (0054,0500) CS, Slice Progression Direction.
pub const SLICE_PROGRESSION_DIRECTION: Tag = Tag::new(0x0054, 0x0500);

/// (0054,0501) CS, Scan Progression Direction.
pub const SCAN_PROGRESSION_DIRECTION: Tag = Tag::new(0x0054, 0x0501);

/// (0054,1000) CS, Series Type.
pub const SERIES_TYPE: Tag = Tag::new(0x0054, 0x1000);

/// (0054,1001) CS, Units.
pub const UNITS: Tag = Tag::new(0x0054, 0x1001);

/// (0054,1002) CS, Counts Source.
pub const COUNTS_SOURCE: Tag = Tag::new(0x0054, 0x1002);

/// (0054,1004) CS, Reprojection Method.
pub const REPROJECTION_METHOD: Tag = Tag::new(0x0054, 0x1004);

/// (0054,1006) CS, SUV Type.
pub const SUV_TYPE: Tag = Tag::new(0x0054, 0x1006);

/// (0054,1100) CS, Randoms Correction Method.
pub const RANDOMS_CORRECTION_METHOD: Tag = Tag::new(0x0054, 0x1100);

/// (0054,1101) LO, Attenuation Correction Method.
pub const ATTENUATION_CORRECTION_METHOD: Tag = Tag::new(0x0054, 0x1101);

/// (0054,1102) CS, Decay Correction.
pub const DECAY_CORRECTION: Tag = Tag::new(0x0054, 0x1102);

/// (0054,1103) LO, Reconstruction Method.
pub const RECONSTRUCTION_METHOD: Tag = Tag::new(0x0054, 0x1103);

/// (0054,1104) LO, Detector Lines of Response Used.
pub const DETECTOR_LINES_OF_RESPONSE_USED: Tag = Tag::new(0x0054, 0x1104);

/// (0054,1105) LO, Scatter Correction Method.
pub const SCATTER_CORRECTION_METHOD: Tag = Tag::new(0x0054, 0x1105);

/// (0054,1200) DS, Axial Acceptance.
pub const AXIAL_ACCEPTANCE: Tag = Tag::new(0x0054, 0x1200);

/// (0054,1201) IS, Axial Mash.
pub const AXIAL_MASH: Tag = Tag::new(0x0054, 0x1201);

/// (0054,1202) IS, Transverse Mash.
pub const TRANSVERSE_MASH: Tag = Tag::new(0x0054, 0x1202);

/// (0054,1203) DS, Detector Element Size.
pub const DETECTOR_ELEMENT_SIZE: Tag = Tag::new(0x0054, 0x1203);

/// (0054,1210) DS, Coincidence Window Width.
pub const COINCIDENCE_WINDOW_WIDTH: Tag = Tag::new(0x0054, 0x1210);

/// (0054,1220) CS, Secondary Counts Type.
pub const SECONDARY_COUNTS_TYPE: Tag = Tag::new(0x0054, 0x1220);

/// (0054,1300) DS, Frame Reference Time.
pub const FRAME_REFERENCE_TIME: Tag = Tag::new(0x0054, 0x1300);

/// (0054,1310) IS, Primary (Prompts) Counts Accumulated.
pub const PRIMARY_PROMPTS_COUNTS_ACCUMULATED: Tag = Tag::new(0x0054, 0x1310);

/// (0054,1311) IS, Secondary Counts Accumulated.
pub const SECONDARY_COUNTS_ACCUMULATED: Tag = Tag::new(0x0054, 0x1311);

/// (0054,1320) DS, Slice Sensitivity Factor.
pub const SLICE_SENSITIVITY_FACTOR: Tag = Tag::new(0x0054, 0x1320);

/// (0054,1321) DS, Decay Factor.
pub const DECAY_FACTOR: Tag = Tag::new(0x0054, 0x1321);

/// (0054,1322) DS, Dose Calibration Factor.
pub const DOSE_CALIBRATION_FACTOR: Tag = Tag::new(0x0054, 0x1322);

/// (0054,1323) DS, Scatter Fraction Factor.
pub const SCATTER_FRACTION_FACTOR: Tag = Tag::new(0x0054, 0x1323);

/// (0054,1324) DS, Dead Time Factor.
pub const DEAD_TIME_FACTOR: Tag = Tag::new(0x0054, 0x1324);

/// (0054,1330) US, Image Index.
pub const IMAGE_INDEX: Tag = Tag::new(0x0054, 0x1330);

/// (0054,1400) CS, Counts Included. Retired.
pub const COUNTS_INCLUDED: Tag = Tag::new(0x0054, 0x1400);

/// (0054,1401) CS, Dead Time Correction Flag. Retired.
pub const DEAD_TIME_CORRECTION_FLAG: Tag = Tag::new(0x0054, 0x1401);

/// (0060,3000) SQ, Histogram Sequence.
pub const HISTOGRAM_SEQUENCE: Tag = Tag::new(0x0060, 0x3000);

/// (0060,3002) US, Histogram Number of Bins.
pub const HISTOGRAM_NUMBER_OF_BINS: Tag = Tag::new(0x0060, 0x3002);

/// (0060,3004) US or SS, Histogram First Bin Value.
pub const HISTOGRAM_FIRST_BIN_VALUE: Tag = Tag::new(0x0060, 0x3004);

/// (0060,3006) US or SS, Histogram Last Bin Value.
pub const HISTOGRAM_LAST_BIN_VALUE: Tag = Tag::new(0x0060, 0x3006);

/// (0060,3008) US, Histogram Bin Width.
pub const HISTOGRAM_BIN_WIDTH: Tag = Tag::new(0x0060, 0x3008);

/// (0060,3010) LO, Histogram Explanation.
pub const HISTOGRAM_EXPLANATION: Tag = Tag::new(0x0060, 0x3010);

/// (0060,3020) UL, Histogram Data.
pub const HISTOGRAM_DATA: Tag = Tag::new(0x0060, 0x3020);

/// (0062,0001) CS, Segmentation Type.
pub const SEGMENTATION_TYPE: Tag = Tag::new(0x0062, 0x0001);

/// (0062,0002) SQ, Segment Sequence.
pub const SEGMENT_SEQUENCE: Tag = Tag::new(0x0062, 0x0002);

/// (0062,0003) SQ, Segmented Property Category Code Sequence.
pub const SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE: Tag = Tag::new(0x0062, 0x0003);

/// (0062,0004) US, Segment Number.
pub const SEGMENT_NUMBER: Tag = Tag::new(0x0062, 0x0004);

/// (0062,0005) LO, Segment Label.
pub const SEGMENT_LABEL: Tag = Tag::new(0x0062, 0x0005);

/// (0062,0006) ST, Segment Description.
pub const SEGMENT_DESCRIPTION: Tag = Tag::new(0x0062, 0x0006);

/// (0062,0007) SQ, Segmentation Algorithm Identification Sequence.
pub const SEGMENTATION_ALGORITHM_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0062, 0x0007);

/// (0062,0008) CS, Segment Algorithm Type.
pub const SEGMENT_ALGORITHM_TYPE: Tag = Tag::new(0x0062, 0x0008);

/// (0062,0009) LO, Segment Algorithm Name.
pub const SEGMENT_ALGORITHM_NAME: Tag = Tag::new(0x0062, 0x0009);

/// (0062,000A) SQ, Segment Identification Sequence.
pub const SEGMENT_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0062, 0x000A);

/// (0062,000B) US, Referenced Segment Number.
pub const REFERENCED_SEGMENT_NUMBER: Tag = Tag::new(0x0062, 0x000B);

/// (0062,000C) US, Recommended Display Grayscale Value.
pub const RECOMMENDED_DISPLAY_GRAYSCALE_VALUE: Tag = Tag::new(0x0062, 0x000C);

/// (0062,000D) US, Recommended Display CIELab Value.
pub const RECOMMENDED_DISPLAY_CIELAB_VALUE: Tag = Tag::new(0x0062, 0x000D);

/// (0062,000E) US, Maximum Fractional Value.
pub const MAXIMUM_FRACTIONAL_VALUE: Tag = Tag::new(0x0062, 0x000E);

/// (0062,000F) SQ, Segmented Property Type Code Sequence.
pub const SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0062, 0x000F);

/// (0062,0010) CS, Segmentation Fractional Type.
pub const SEGMENTATION_FRACTIONAL_TYPE: Tag = Tag::new(0x0062, 0x0010);

/// (0062,0011) SQ, Segmented Property Type Modifier Code Sequence.
pub const SEGMENTED_PROPERTY_TYPE_MODIFIER_CODE_SEQUENCE: Tag = Tag::new(0x0062, 0x0011);

/// (0062,0012) SQ, Used Segments Sequence.
pub const USED_SEGMENTS_SEQUENCE: Tag = Tag::new(0x0062, 0x0012);

/// (0062,0013) CS, Segments Overlap.
pub const SEGMENTS_OVERLAP: Tag = Tag::new(0x0062, 0x0013);

/// (0062,0020) UT, Tracking ID.
pub const TRACKING_ID: Tag = Tag::new(0x0062, 0x0020);

/// (0062,0021) UI, Tracking UID.
pub const TRACKING_UID: Tag = Tag::new(0x0062, 0x0021);

/// (0064,0002) SQ, Deformable Registration Sequence.
pub const DEFORMABLE_REGISTRATION_SEQUENCE: Tag = Tag::new(0x0064, 0x0002);

/// (0064,0003) UI, Source Frame of Reference UID.
pub const SOURCE_FRAME_OF_REFERENCE_UID: Tag = Tag::new(0x0064, 0x0003);

/// (0064,0005) SQ, Deformable Registration Grid Sequence.
pub const DEFORMABLE_REGISTRATION_GRID_SEQUENCE: Tag = Tag::new(0x0064, 0x0005);

/// (0064,0007) UL, Grid Dimensions.
pub const GRID_DIMENSIONS: Tag = Tag::new(0x0064, 0x0007);

/// (0064,0008) FD, Grid Resolution.
pub const GRID_RESOLUTION: Tag = Tag::new(0x0064, 0x0008);

/// (0064,0009) OF, Vector Grid Data.
pub const VECTOR_GRID_DATA: Tag = Tag::new(0x0064, 0x0009);

/// (0064,000F) SQ, Pre Deformation Matrix Registration Sequence.
pub const PRE_DEFORMATION_MATRIX_REGISTRATION_SEQUENCE: Tag = Tag::new(0x0064, 0x000F);

/// (0064,0010) SQ, Post Deformation Matrix Registration Sequence.
pub const POST_DEFORMATION_MATRIX_REGISTRATION_SEQUENCE: Tag = Tag::new(0x0064, 0x0010);

/// (0066,0001) UL, Number of Surfaces.
pub const NUMBER_OF_SURFACES: Tag = Tag::new(0x0066, 0x0001);

/// (0066,0002) SQ, Surface Sequence.
pub const SURFACE_SEQUENCE: Tag = Tag::new(0x0066, 0x0002);

/// (0066,0003) UL, Surface Number.
pub const SURFACE_NUMBER: Tag = Tag::new(0x0066, 0x0003);

/// (0066,0004) LT, Surface Comments.
pub const SURFACE_COMMENTS: Tag = Tag::new(0x0066, 0x0004);

/// (0066,0005) FL, Surface Offset.
pub const SURFACE_OFFSET: Tag = Tag::new(0x0066, 0x0005);

/// (0066,0009) CS, Surface Processing.
pub const SURFACE_PROCESSING: Tag = Tag::new(0x0066, 0x0009);

/// (0066,000A) FL, Surface Processing Ratio.
pub const SURFACE_PROCESSING_RATIO: Tag = Tag::new(0x0066, 0x000A);

/// (0066,000B) LO, Surface Processing Description.
pub const SURFACE_PROCESSING_DESCRIPTION: Tag = Tag::new(0x0066, 0x000B);

/// (0066,000C) FL, Recommended Presentation Opacity.
pub const RECOMMENDED_PRESENTATION_OPACITY: Tag = Tag::new(0x0066, 0x000C);

/// (0066,000D) CS, Recommended Presentation Type.
pub const RECOMMENDED_PRESENTATION_TYPE: Tag = Tag::new(0x0066, 0x000D);

/// (0066,000E) CS, Finite Volume.
pub const FINITE_VOLUME: Tag = Tag::new(0x0066, 0x000E);

/// (0066,0010) CS, Manifold.
pub const MANIFOLD: Tag = Tag::new(0x0066, 0x0010);

/// (0066,0011) SQ, Surface Points Sequence.
pub const SURFACE_POINTS_SEQUENCE: Tag = Tag::new(0x0066, 0x0011);

/// (0066,0012) SQ, Surface Points Normals Sequence.
pub const SURFACE_POINTS_NORMALS_SEQUENCE: Tag = Tag::new(0x0066, 0x0012);

/// (0066,0013) SQ, Surface Mesh Primitives Sequence.
pub const SURFACE_MESH_PRIMITIVES_SEQUENCE: Tag = Tag::new(0x0066, 0x0013);

/// (0066,0015) UL, Number of Surface Points.
pub const NUMBER_OF_SURFACE_POINTS: Tag = Tag::new(0x0066, 0x0015);

/// (0066,0016) OF, Point Coordinates Data.
pub const POINT_COORDINATES_DATA: Tag = Tag::new(0x0066, 0x0016);

/// (0066,0017) FL, Point Position Accuracy.
pub const POINT_POSITION_ACCURACY: Tag = Tag::new(0x0066, 0x0017);

/// (0066,0018) FL, Mean Point Distance.
pub const MEAN_POINT_DISTANCE: Tag = Tag::new(0x0066, 0x0018);

/// (0066,0019) FL, Maximum Point Distance.
pub const MAXIMUM_POINT_DISTANCE: Tag = Tag::new(0x0066, 0x0019);

/// (0066,001A) FL, Points Bounding Box Coordinates.
pub const POINTS_BOUNDING_BOX_COORDINATES: Tag = Tag::new(0x0066, 0x001A);

/// (0066,001B) FL, Axis of Rotation.
pub const AXIS_OF_ROTATION: Tag = Tag::new(0x0066, 0x001B);

/// (0066,001C) FL, Center of Rotation.
pub const CENTER_OF_ROTATION: Tag = Tag::new(0x0066, 0x001C);

/// (0066,001E) UL, Number of Vectors.
pub const NUMBER_OF_VECTORS: Tag = Tag::new(0x0066, 0x001E);

/// (0066,001F) US, Vector Dimensionality.
pub const VECTOR_DIMENSIONALITY: Tag = Tag::new(0x0066, 0x001F);

/// (0066,0020) FL, Vector Accuracy.
pub const VECTOR_ACCURACY: Tag = Tag::new(0x0066, 0x0020);

/// (0066,0021) OF, Vector Coordinate Data.
pub const VECTOR_COORDINATE_DATA: Tag = Tag::new(0x0066, 0x0021);

/// (0066,0022) OD, Double Point Coordinates Data.
pub const DOUBLE_POINT_COORDINATES_DATA: Tag = Tag::new(0x0066, 0x0022);

/// (0066,0023) OW, Triangle Point Index List. Retired.
pub const TRIANGLE_POINT_INDEX_LIST: Tag = Tag::new(0x0066, 0x0023);

/// (0066,0024) OW, Edge Point Index List. Retired.
pub const EDGE_POINT_INDEX_LIST: Tag = Tag::new(0x0066, 0x0024);

/// (0066,0025) OW, Vertex Point Index List. Retired.
pub const VERTEX_POINT_INDEX_LIST: Tag = Tag::new(0x0066, 0x0025);

/// (0066,0026) SQ, Triangle Strip Sequence.
pub const TRIANGLE_STRIP_SEQUENCE: Tag = Tag::new(0x0066, 0x0026);

/// (0066,0027) SQ, Triangle Fan Sequence.
pub const TRIANGLE_FAN_SEQUENCE: Tag = Tag::new(0x0066, 0x0027);

/// (0066,0028) SQ, Line Sequence.
pub const LINE_SEQUENCE: Tag = Tag::new(0x0066, 0x0028);

/// (0066,0029) OW, Primitive Point Index List. Retired.
pub const PRIMITIVE_POINT_INDEX_LIST: Tag = Tag::new(0x0066, 0x0029);

/// (0066,002A) UL, Surface Count.
pub const SURFACE_COUNT: Tag = Tag::new(0x0066, 0x002A);

/// (0066,002B) SQ, Referenced Surface Sequence.
pub const REFERENCED_SURFACE_SEQUENCE: Tag = Tag::new(0x0066, 0x002B);

/// (0066,002C) UL, Referenced Surface Number.
pub const REFERENCED_SURFACE_NUMBER: Tag = Tag::new(0x0066, 0x002C);

/// (0066,002D) SQ, Segment Surface Generation Algorithm Identification Sequence.
pub const SEGMENT_SURFACE_GENERATION_ALGORITHM_IDENTIFICATION_SEQUENCE: Tag =
    Tag::new(0x0066, 0x002D);

/// (0066,002E) SQ, Segment Surface Source Instance Sequence.
pub const SEGMENT_SURFACE_SOURCE_INSTANCE_SEQUENCE: Tag = Tag::new(0x0066, 0x002E);

/// (0066,002F) SQ, Algorithm Family Code Sequence.
pub const ALGORITHM_FAMILY_CODE_SEQUENCE: Tag = Tag::new(0x0066, 0x002F);

/// (0066,0030) SQ, Algorithm Name Code Sequence.
pub const ALGORITHM_NAME_CODE_SEQUENCE: Tag = Tag::new(0x0066, 0x0030);

/// (0066,0031) LO, Algorithm Version.
pub const ALGORITHM_VERSION: Tag = Tag::new(0x0066, 0x0031);

/// (0066,0032) LT, Algorithm Parameters.
pub const ALGORITHM_PARAMETERS: Tag = Tag::new(0x0066, 0x0032);

/// (0066,0034) SQ, Facet Sequence.
pub const FACET_SEQUENCE: Tag = Tag::new(0x0066, 0x0034);

/// (0066,0035) SQ, Surface Processing Algorithm Identification Sequence.
pub const SURFACE_PROCESSING_ALGORITHM_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0066, 0x0035);

/// (0066,0036) LO, Algorithm Name.
pub const ALGORITHM_NAME: Tag = Tag::new(0x0066, 0x0036);

/// (0066,0037) FL, Recommended Point Radius.
pub const RECOMMENDED_POINT_RADIUS: Tag = Tag::new(0x0066, 0x0037);

/// (0066,0038) FL, Recommended Line Thickness.
pub const RECOMMENDED_LINE_THICKNESS: Tag = Tag::new(0x0066, 0x0038);

/// (0066,0040) OL, Long Primitive Point Index List.
pub const LONG_PRIMITIVE_POINT_INDEX_LIST: Tag = Tag::new(0x0066, 0x0040);

/// (0066,0041) OL, Long Triangle Point Index List.
pub const LONG_TRIANGLE_POINT_INDEX_LIST: Tag = Tag::new(0x0066, 0x0041);

/// (0066,0042) OL, Long Edge Point Index List.
pub const LONG_EDGE_POINT_INDEX_LIST: Tag = Tag::new(0x0066, 0x0042);

/// (0066,0043) OL, Long Vertex Point Index List.
pub const LONG_VERTEX_POINT_INDEX_LIST: Tag = Tag::new(0x0066, 0x0043);

/// (0066,0101) SQ, Track Set Sequence.
pub const TRACK_SET_SEQUENCE: Tag = Tag::new(0x0066, 0x0101);

/// (0066,0102) SQ, Track Sequence.
pub const TRACK_SEQUENCE: Tag = Tag::new(0x0066, 0x0102);

/// (0066,0103) OW, Recommended Display CIELab Value List.
pub const RECOMMENDED_DISPLAY_CIELAB_VALUE_LIST: Tag = Tag::new(0x0066, 0x0103);

/// (0066,0104) SQ, Tracking Algorithm Identification Sequence.
pub const TRACKING_ALGORITHM_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x0066, 0x0104);

/// (0066,0105) UL, Track Set Number.
pub const TRACK_SET_NUMBER: Tag = Tag::new(0x0066, 0x0105);

/// (0066,0106) LO, Track Set Label.
pub const TRACK_SET_LABEL: Tag = Tag::new(0x0066, 0x0106);

/// (0066,0107) UT, Track Set Description.
pub const TRACK_SET_DESCRIPTION: Tag = Tag::new(0x0066, 0x0107);

/// (0066,0108) SQ, Track Set Anatomical Type Code Sequence.
pub const TRACK_SET_ANATOMICAL_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0066, 0x0108);

/// (0066,0121) SQ, Measurements Sequence.
pub const MEASUREMENTS_SEQUENCE: Tag = Tag::new(0x0066, 0x0121);

/// (0066,0124) SQ, Track Set Statistics Sequence.
pub const TRACK_SET_STATISTICS_SEQUENCE: Tag = Tag::new(0x0066, 0x0124);

/// (0066,0125) OF, Floating Point Values.
pub const FLOATING_POINT_VALUES: Tag = Tag::new(0x0066, 0x0125);

/// (0066,0129) OL, Track Point Index List.
pub const TRACK_POINT_INDEX_LIST: Tag = Tag::new(0x0066, 0x0129);

/// (0066,0130) SQ, Track Statistics Sequence.
pub const TRACK_STATISTICS_SEQUENCE: Tag = Tag::new(0x0066, 0x0130);

/// (0066,0132) SQ, Measurement Values Sequence.
pub const MEASUREMENT_VALUES_SEQUENCE: Tag = Tag::new(0x0066, 0x0132);

/// (0066,0133) SQ, Diffusion Acquisition Code Sequence.
pub const DIFFUSION_ACQUISITION_CODE_SEQUENCE: Tag = Tag::new(0x0066, 0x0133);

/// (0066,0134) SQ, Diffusion Model Code Sequence.
pub const DIFFUSION_MODEL_CODE_SEQUENCE: Tag = Tag::new(0x0066, 0x0134);

/// (0068,6210) LO, Implant Size.
pub const IMPLANT_SIZE: Tag = Tag::new(0x0068, 0x6210);

/// (0068,6221) LO, Implant Template Version.
pub const IMPLANT_TEMPLATE_VERSION: Tag = Tag::new(0x0068, 0x6221);

/// (0068,6222) SQ, Replaced Implant Template Sequence.
pub const REPLACED_IMPLANT_TEMPLATE_SEQUENCE: Tag = Tag::new(0x0068, 0x6222);

/// (0068,6223) CS, Implant Type.
pub const IMPLANT_TYPE: Tag = Tag::new(0x0068, 0x6223);

/// (0068,6224) SQ, Derivation Implant Template Sequence.
pub const DERIVATION_IMPLANT_TEMPLATE_SEQUENCE: Tag = Tag::new(0x0068, 0x6224);

/// (0068,6225) SQ, Original Implant Template Sequence.
pub const ORIGINAL_IMPLANT_TEMPLATE_SEQUENCE: Tag = Tag::new(0x0068, 0x6225);

/// (0068,6226) DT, Effective DateTime.
pub const EFFECTIVE_DATE_TIME: Tag = Tag::new(0x0068, 0x6226);

/// (0068,6230) SQ, Implant Target Anatomy Sequence.
pub const IMPLANT_TARGET_ANATOMY_SEQUENCE: Tag = Tag::new(0x0068, 0x6230);

/// (0068,6260) SQ, Information From Manufacturer Sequence.
pub const INFORMATION_FROM_MANUFACTURER_SEQUENCE: Tag = Tag::new(0x0068, 0x6260);

/// (0068,6265) SQ, Notification From Manufacturer Sequence.
pub const NOTIFICATION_FROM_MANUFACTURER_SEQUENCE: Tag = Tag::new(0x0068, 0x6265);

/// (0068,6270) DT, Information Issue DateTime.
pub const INFORMATION_ISSUE_DATE_TIME: Tag = Tag::new(0x0068, 0x6270);

/// (0068,6280) ST, Information Summary.
pub const INFORMATION_SUMMARY: Tag = Tag::new(0x0068, 0x6280);

/// (0068,62A0) SQ, Implant Regulatory Disapproval Code Sequence.
pub const IMPLANT_REGULATORY_DISAPPROVAL_CODE_SEQUENCE: Tag = Tag::new(0x0068, 0x62A0);

/// (0068,62A5) FD, Overall Template Spatial Tolerance.
pub const OVERALL_TEMPLATE_SPATIAL_TOLERANCE: Tag = Tag::new(0x0068, 0x62A5);

/// (0068,62C0) SQ, HPGL Document Sequence.
pub const HPGL_DOCUMENT_SEQUENCE: Tag = Tag::new(0x0068, 0x62C0);

/// (0068,62D0) US, HPGL Document ID.
pub const HPGL_DOCUMENT_ID: Tag = Tag::new(0x0068, 0x62D0);

/// (0068,62D5) LO, HPGL Document Label.
pub const HPGL_DOCUMENT_LABEL: Tag = Tag::new(0x0068, 0x62D5);

/// (0068,62E0) SQ, View Orientation Code Sequence.
pub const VIEW_ORIENTATION_CODE_SEQUENCE: Tag = Tag::new(0x0068, 0x62E0);

/// (0068,62F0) SQ, View Orientation Modifier Code Sequence.
pub const VIEW_ORIENTATION_MODIFIER_CODE_SEQUENCE: Tag = Tag::new(0x0068, 0x62F0);

/// (0068,62F2) FD, HPGL Document Scaling.
pub const HPGL_DOCUMENT_SCALING: Tag = Tag::new(0x0068, 0x62F2);

/// (0068,6300) OB, HPGL Document.
pub const HPGL_DOCUMENT: Tag = Tag::new(0x0068, 0x6300);

/// (0068,6310) US, HPGL Contour Pen Number.
pub const HPGL_CONTOUR_PEN_NUMBER: Tag = Tag::new(0x0068, 0x6310);

/// (0068,6320) SQ, HPGL Pen Sequence.
pub const HPGL_PEN_SEQUENCE: Tag = Tag::new(0x0068, 0x6320);

/// (0068,6330) US, HPGL Pen Number.
pub const HPGL_PEN_NUMBER: Tag = Tag::new(0x0068, 0x6330);

/// (0068,6340) LO, HPGL Pen Label.
pub const HPGL_PEN_LABEL: Tag = Tag::new(0x0068, 0x6340);

/// (0068,6345) ST, HPGL Pen Description.
pub const HPGL_PEN_DESCRIPTION: Tag = Tag::new(0x0068, 0x6345);

/// (0068,6346) FD, Recommended Rotation Point.
pub const RECOMMENDED_ROTATION_POINT: Tag = Tag::new(0x0068, 0x6346);

/// (0068,6347) FD, Bounding Rectangle.
pub const BOUNDING_RECTANGLE: Tag = Tag::new(0x0068, 0x6347);

/// (0068,6350) US, Implant Template 3D Model Surface Number.
pub const IMPLANT_TEMPLATE_3D_MODEL_SURFACE_NUMBER: Tag = Tag::new(0x0068, 0x6350);

/// (0068,6360) SQ, Surface Model Description Sequence.
pub const SURFACE_MODEL_DESCRIPTION_SEQUENCE: Tag = Tag::new(0x0068, 0x6360);

/// (0068,6380) LO, Surface Model Label.
pub const SURFACE_MODEL_LABEL: Tag = Tag::new(0x0068, 0x6380);

/// (0068,6390) FD, Surface Model Scaling Factor.
pub const SURFACE_MODEL_SCALING_FACTOR: Tag = Tag::new(0x0068, 0x6390);

/// (0068,63A0) SQ, Materials Code Sequence.
pub const MATERIALS_CODE_SEQUENCE: Tag = Tag::new(0x0068, 0x63A0);

/// (0068,63A4) SQ, Coating Materials Code Sequence.
pub const COATING_MATERIALS_CODE_SEQUENCE: Tag = Tag::new(0x0068, 0x63A4);

/// (0068,63A8) SQ, Implant Type Code Sequence.
pub const IMPLANT_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0068, 0x63A8);

/// (0068,63AC) SQ, Fixation Method Code Sequence.
pub const FIXATION_METHOD_CODE_SEQUENCE: Tag = Tag::new(0x0068, 0x63AC);

/// (0068,63B0) SQ, Mating Feature Sets Sequence.
pub const MATING_FEATURE_SETS_SEQUENCE: Tag = Tag::new(0x0068, 0x63B0);

/// (0068,63C0) US, Mating Feature Set ID.
pub const MATING_FEATURE_SET_ID: Tag = Tag::new(0x0068, 0x63C0);

/// (0068,63D0) LO, Mating Feature Set Label.
pub const MATING_FEATURE_SET_LABEL: Tag = Tag::new(0x0068, 0x63D0);

/// (0068,63E0) SQ, Mating Feature Sequence.
pub const MATING_FEATURE_SEQUENCE: Tag = Tag::new(0x0068, 0x63E0);

/// (0068,63F0) US, Mating Feature ID.
pub const MATING_FEATURE_ID: Tag = Tag::new(0x0068, 0x63F0);

/// (0068,6400) SQ, Mating Feature Degree of Freedom Sequence.
pub const MATING_FEATURE_DEGREE_OF_FREEDOM_SEQUENCE: Tag = Tag::new(0x0068, 0x6400);

/// (0068,6410) US, Degree of Freedom ID.
pub const DEGREE_OF_FREEDOM_ID: Tag = Tag::new(0x0068, 0x6410);

/// (0068,6420) CS, Degree of Freedom Type.
pub const DEGREE_OF_FREEDOM_TYPE: Tag = Tag::new(0x0068, 0x6420);

/// (0068,6430) SQ, 2D Mating Feature Coordinates Sequence.
pub const TWO_D_MATING_FEATURE_COORDINATES_SEQUENCE: Tag = Tag::new(0x0068, 0x6430);

/// (0068,6440) US, Referenced HPGL Document ID.
pub const REFERENCED_HPGL_DOCUMENT_ID: Tag = Tag::new(0x0068, 0x6440);

/// (0068,6450) FD, 2D Mating Point.
pub const TWO_D_MATING_POINT: Tag = Tag::new(0x0068, 0x6450);

/// (0068,6460) FD, 2D Mating Axes.
pub const TWO_D_MATING_AXES: Tag = Tag::new(0x0068, 0x6460);

/// (0068,6470) SQ, 2D Degree of Freedom Sequence.
pub const TWO_D_DEGREE_OF_FREEDOM_SEQUENCE: Tag = Tag::new(0x0068, 0x6470);

/// (0068,6490) FD, 3D Degree of Freedom Axis.
pub const THREE_D_DEGREE_OF_FREEDOM_AXIS: Tag = Tag::new(0x0068, 0x6490);

/// (0068,64A0) FD, Range of Freedom.
pub const RANGE_OF_FREEDOM: Tag = Tag::new(0x0068, 0x64A0);

/// (0068,64C0) FD, 3D Mating Point.
pub const THREE_D_MATING_POINT: Tag = Tag::new(0x0068, 0x64C0);

/// (0068,64D0) FD, 3D Mating Axes.
pub const THREE_D_MATING_AXES: Tag = Tag::new(0x0068, 0x64D0);

/// (0068,64F0) FD, 2D Degree of Freedom Axis.
pub const TWO_D_DEGREE_OF_FREEDOM_AXIS: Tag = Tag::new(0x0068, 0x64F0);

/// (0068,6500) SQ, Planning Landmark Point Sequence.
pub const PLANNING_LANDMARK_POINT_SEQUENCE: Tag = Tag::new(0x0068, 0x6500);

/// (0068,6510) SQ, Planning Landmark Line Sequence.
pub const PLANNING_LANDMARK_LINE_SEQUENCE: Tag = Tag::new(0x0068, 0x6510);

/// (0068,6520) SQ, Planning Landmark Plane Sequence.
pub const PLANNING_LANDMARK_PLANE_SEQUENCE: Tag = Tag::new(0x0068, 0x6520);

/// (0068,6530) US, Planning Landmark ID.
pub const PLANNING_LANDMARK_ID: Tag = Tag::new(0x0068, 0x6530);

/// (0068,6540) LO, Planning Landmark Description.
pub const PLANNING_LANDMARK_DESCRIPTION: Tag = Tag::new(0x0068, 0x6540);

/// (0068,6545) SQ, Planning Landmark Identification Code Sequence.
pub const PLANNING_LANDMARK_IDENTIFICATION_CODE_SEQUENCE: Tag = Tag::new(0x0068, 0x6545);

/// (0068,6550) SQ, 2D Point Coordinates Sequence.
pub const TWO_D_POINT_COORDINATES_SEQUENCE: Tag = Tag::new(0x0068, 0x6550);

/// (0068,6560) FD, 2D Point Coordinates.
pub const TWO_D_POINT_COORDINATES: Tag = Tag::new(0x0068, 0x6560);

/// (0068,6590) FD, 3D Point Coordinates.
pub const THREE_D_POINT_COORDINATES: Tag = Tag::new(0x0068, 0x6590);

/// (0068,65A0) SQ, 2D Line Coordinates Sequence.
pub const TWO_D_LINE_COORDINATES_SEQUENCE: Tag = Tag::new(0x0068, 0x65A0);

/// (0068,65B0) FD, 2D Line Coordinates.
pub const TWO_D_LINE_COORDINATES: Tag = Tag::new(0x0068, 0x65B0);

/// (0068,65D0) FD, 3D Line Coordinates.
pub const THREE_D_LINE_COORDINATES: Tag = Tag::new(0x0068, 0x65D0);

/// (0068,65E0) SQ, 2D Plane Coordinates Sequence.
pub const TWO_D_PLANE_COORDINATES_SEQUENCE: Tag = Tag::new(0x0068, 0x65E0);

/// (0068,65F0) FD, 2D Plane Intersection.
pub const TWO_D_PLANE_INTERSECTION: Tag = Tag::new(0x0068, 0x65F0);

/// (0068,6610) FD, 3D Plane Origin.
pub const THREE_D_PLANE_ORIGIN: Tag = Tag::new(0x0068, 0x6610);

/// (0068,6620) FD, 3D Plane Normal.
pub const THREE_D_PLANE_NORMAL: Tag = Tag::new(0x0068, 0x6620);

/// (0068,7001) CS, Model Modification.
pub const MODEL_MODIFICATION: Tag = Tag::new(0x0068, 0x7001);

/// (0068,7002) CS, Model Mirroring.
pub const MODEL_MIRRORING: Tag = Tag::new(0x0068, 0x7002);

/// (0068,7003) SQ, Model Usage Code Sequence.
pub const MODEL_USAGE_CODE_SEQUENCE: Tag = Tag::new(0x0068, 0x7003);

/// (0068,7004) UI, Model Group UID.
pub const MODEL_GROUP_UID: Tag = Tag::new(0x0068, 0x7004);

/// (0068,7005) UR, Relative URI Reference Within Encapsulated Document.
pub const RELATIVE_URI_REFERENCE_WITHIN_ENCAPSULATED_DOCUMENT: Tag = Tag::new(0x0068, 0x7005);

/// (006A,0001) CS, Annotation Coordinate Type.
pub const ANNOTATION_COORDINATE_TYPE: Tag = Tag::new(0x006A, 0x0001);

/// (006A,0002) SQ, Annotation Group Sequence.
pub const ANNOTATION_GROUP_SEQUENCE: Tag = Tag::new(0x006A, 0x0002);

/// (006A,0003) UI, Annotation Group UID.
pub const ANNOTATION_GROUP_UID: Tag = Tag::new(0x006A, 0x0003);

/// (006A,0005) LO, Annotation Group Label.
pub const ANNOTATION_GROUP_LABEL: Tag = Tag::new(0x006A, 0x0005);

/// (006A,0006) UT, Annotation Group Description.
pub const ANNOTATION_GROUP_DESCRIPTION: Tag = Tag::new(0x006A, 0x0006);

/// (006A,0007) CS, Annotation Group Generation Type.
pub const ANNOTATION_GROUP_GENERATION_TYPE: Tag = Tag::new(0x006A, 0x0007);

/// (006A,0008) SQ, Annotation Group Algorithm Identification Sequence.
pub const ANNOTATION_GROUP_ALGORITHM_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x006A, 0x0008);

/// (006A,0009) SQ, Annotation Property Category Code Sequence.
pub const ANNOTATION_PROPERTY_CATEGORY_CODE_SEQUENCE: Tag = Tag::new(0x006A, 0x0009);

/// (006A,000A) SQ, Annotation Property Type Code Sequence.
pub const ANNOTATION_PROPERTY_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x006A, 0x000A);

/// (006A,000B) SQ, Annotation Property Type Modifier Code Sequence.
pub const ANNOTATION_PROPERTY_TYPE_MODIFIER_CODE_SEQUENCE: Tag = Tag::new(0x006A, 0x000B);

/// (006A,000C) UL, Number of Annotations.
pub const NUMBER_OF_ANNOTATIONS: Tag = Tag::new(0x006A, 0x000C);

/// (006A,000D) CS, Annotation Applies to All Optical Paths.
pub const ANNOTATION_APPLIES_TO_ALL_OPTICAL_PATHS: Tag = Tag::new(0x006A, 0x000D);

/// (006A,000E) SH, Referenced Optical Path Identifier.
pub const REFERENCED_OPTICAL_PATH_IDENTIFIER: Tag = Tag::new(0x006A, 0x000E);

/// (006A,000F) CS, Annotation Applies to All Z Planes.
pub const ANNOTATION_APPLIES_TO_ALL_Z_PLANES: Tag = Tag::new(0x006A, 0x000F);

/// (006A,0010) FD, Common Z Coordinate Value.
pub const COMMON_Z_COORDINATE_VALUE: Tag = Tag::new(0x006A, 0x0010);

/// (006A,0011) OL, Annotation Index List.
pub const ANNOTATION_INDEX_LIST: Tag = Tag::new(0x006A, 0x0011);

/// (0070,0001) SQ, Graphic Annotation Sequence.
pub const GRAPHIC_ANNOTATION_SEQUENCE: Tag = Tag::new(0x0070, 0x0001);

/// (0070,0002) CS, Graphic Layer.
pub const GRAPHIC_LAYER: Tag = Tag::new(0x0070, 0x0002);

/// (0070,0003) CS, Bounding Box Annotation Units.
pub const BOUNDING_BOX_ANNOTATION_UNITS: Tag = Tag::new(0x0070, 0x0003);

/// (0070,0004) CS, Anchor Point Annotation Units.
pub const ANCHOR_POINT_ANNOTATION_UNITS: Tag = Tag::new(0x0070, 0x0004);

/// (0070,0005) CS, Graphic Annotation Units.
pub const GRAPHIC_ANNOTATION_UNITS: Tag = Tag::new(0x0070, 0x0005);

/// (0070,0006) ST, Unformatted Text Value.
pub const UNFORMATTED_TEXT_VALUE: Tag = Tag::new(0x0070, 0x0006);

/// (0070,0008) SQ, Text Object Sequence.
pub const TEXT_OBJECT_SEQUENCE: Tag = Tag::new(0x0070, 0x0008);

/// (0070,0009) SQ, Graphic Object Sequence.
pub const GRAPHIC_OBJECT_SEQUENCE: Tag = Tag::new(0x0070, 0x0009);

/// (0070,0010) FL, Bounding Box Top Left Hand Corner.
pub const BOUNDING_BOX_TOP_LEFT_HAND_CORNER: Tag = Tag::new(0x0070, 0x0010);

/// (0070,0011) FL, Bounding Box Bottom Right Hand Corner.
pub const BOUNDING_BOX_BOTTOM_RIGHT_HAND_CORNER: Tag = Tag::new(0x0070, 0x0011);

/// (0070,0012) CS, Bounding Box Text Horizontal Justification.
pub const BOUNDING_BOX_TEXT_HORIZONTAL_JUSTIFICATION: Tag = Tag::new(0x0070, 0x0012);

/// (0070,0014) FL, Anchor Point.
pub const ANCHOR_POINT: Tag = Tag::new(0x0070, 0x0014);

/// (0070,0015) CS, Anchor Point Visibility.
pub const ANCHOR_POINT_VISIBILITY: Tag = Tag::new(0x0070, 0x0015);

/// (0070,0020) US, Graphic Dimensions.
pub const GRAPHIC_DIMENSIONS: Tag = Tag::new(0x0070, 0x0020);

/// (0070,0021) US, Number of Graphic Points.
pub const NUMBER_OF_GRAPHIC_POINTS: Tag = Tag::new(0x0070, 0x0021);

/// (0070,0022) FL, Graphic Data.
pub const GRAPHIC_DATA: Tag = Tag::new(0x0070, 0x0022);

/// (0070,0023) CS, Graphic Type.
pub const GRAPHIC_TYPE: Tag = Tag::new(0x0070, 0x0023);

/// (0070,0024) CS, Graphic Filled.
pub const GRAPHIC_FILLED: Tag = Tag::new(0x0070, 0x0024);

/// (0070,0040) IS, Image Rotation (Retired). Retired.
pub const IMAGE_ROTATION_RETIRED: Tag = Tag::new(0x0070, 0x0040);

/// (0070,0041) CS, Image Horizontal Flip.
pub const IMAGE_HORIZONTAL_FLIP: Tag = Tag::new(0x0070, 0x0041);

/// (0070,0042) US, Image Rotation.
pub const IMAGE_ROTATION: Tag = Tag::new(0x0070, 0x0042);

/// (0070,0050) US, Displayed Area Top Left Hand Corner (Trial). Retired.
pub const DISPLAYED_AREA_TOP_LEFT_HAND_CORNER_TRIAL: Tag = Tag::new(0x0070, 0x0050);

/// (0070,0051) US, Displayed Area Bottom Right Hand Corner (Trial). Retired.
pub const DISPLAYED_AREA_BOTTOM_RIGHT_HAND_CORNER_TRIAL: Tag = Tag::new(0x0070, 0x0051);

/// (0070,0052) SL, Displayed Area Top Left Hand Corner.
pub const DISPLAYED_AREA_TOP_LEFT_HAND_CORNER: Tag = Tag::new(0x0070, 0x0052);

/// (0070,0053) SL, Displayed Area Bottom Right Hand Corner.
pub const DISPLAYED_AREA_BOTTOM_RIGHT_HAND_CORNER: Tag = Tag::new(0x0070, 0x0053);

/// (0070,005A) SQ, Displayed Area Selection Sequence.
pub const DISPLAYED_AREA_SELECTION_SEQUENCE: Tag = Tag::new(0x0070, 0x005A);

/// (0070,0060) SQ, Graphic Layer Sequence.
pub const GRAPHIC_LAYER_SEQUENCE: Tag = Tag::new(0x0070, 0x0060);

/// (0070,0062) IS, Graphic Layer Order.
pub const GRAPHIC_LAYER_ORDER: Tag = Tag::new(0x0070, 0x0062);

/// (0070,0066) US, Graphic Layer Recommended Display Grayscale Value.
pub const GRAPHIC_LAYER_RECOMMENDED_DISPLAY_GRAYSCALE_VALUE: Tag = Tag::new(0x0070, 0x0066);

/// (0070,0067) US, Graphic Layer Recommended Display RGB Value. Retired.
pub const GRAPHIC_LAYER_RECOMMENDED_DISPLAY_RGB_VALUE: Tag = Tag::new(0x0070, 0x0067);

/// (0070,0068) LO, Graphic Layer Description.
pub const GRAPHIC_LAYER_DESCRIPTION: Tag = Tag::new(0x0070, 0x0068);

/// (0070,0080) CS, Content Label.
pub const CONTENT_LABEL: Tag = Tag::new(0x0070, 0x0080);

/// (0070,0081) LO, Content Description.
pub const CONTENT_DESCRIPTION: Tag = Tag::new(0x0070, 0x0081);

/// (0070,0082) DA, Presentation Creation Date.
pub const PRESENTATION_CREATION_DATE: Tag = Tag::new(0x0070, 0x0082);

/// (0070,0083) TM, Presentation Creation Time.
pub const PRESENTATION_CREATION_TIME: Tag = Tag::new(0x0070, 0x0083);

/// (0070,0084) PN, Content Creator's Name.
pub const CONTENT_CREATOR_NAME: Tag = Tag::new(0x0070, 0x0084);

/// (0070,0086) SQ, Content Creator's Identification Code Sequence.
pub const CONTENT_CREATOR_IDENTIFICATION_CODE_SEQUENCE: Tag = Tag::new(0x0070, 0x0086);

/// (0070,0087) SQ, Alternate Content Description Sequence.
pub const ALTERNATE_CONTENT_DESCRIPTION_SEQUENCE: Tag = Tag::new(0x0070, 0x0087);

/// (0070,0100) CS, Presentation Size Mode.
pub const PRESENTATION_SIZE_MODE: Tag = Tag::new(0x0070, 0x0100);

/// (0070,0101) DS, Presentation Pixel Spacing.
pub const PRESENTATION_PIXEL_SPACING: Tag = Tag::new(0x0070, 0x0101);

/// (0070,0102) IS, Presentation Pixel Aspect Ratio.
pub const PRESENTATION_PIXEL_ASPECT_RATIO: Tag = Tag::new(0x0070, 0x0102);

/// (0070,0103) FL, Presentation Pixel Magnification Ratio.
pub const PRESENTATION_PIXEL_MAGNIFICATION_RATIO: Tag = Tag::new(0x0070, 0x0103);

/// (0070,0207) LO, Graphic Group Label.
pub const GRAPHIC_GROUP_LABEL: Tag = Tag::new(0x0070, 0x0207);

/// (0070,0208) ST, Graphic Group Description.
pub const GRAPHIC_GROUP_DESCRIPTION: Tag = Tag::new(0x0070, 0x0208);

/// (0070,0209) SQ, Compound Graphic Sequence.
pub const COMPOUND_GRAPHIC_SEQUENCE: Tag = Tag::new(0x0070, 0x0209);

/// (0070,0226) UL, Compound Graphic Instance ID.
pub const COMPOUND_GRAPHIC_INSTANCE_ID: Tag = Tag::new(0x0070, 0x0226);

/// (0070,0227) LO, Font Name.
pub const FONT_NAME: Tag = Tag::new(0x0070, 0x0227);

/// (0070,0228) CS, Font Name Type.
pub const FONT_NAME_TYPE: Tag = Tag::new(0x0070, 0x0228);

/// (0070,0229) LO, CSS Font Name.
pub const CSS_FONT_NAME: Tag = Tag::new(0x0070, 0x0229);

/// (0070,0230) FD, Rotation Angle.
pub const ROTATION_ANGLE: Tag = Tag::new(0x0070, 0x0230);

/// (0070,0231) SQ, Text Style Sequence.
pub const TEXT_STYLE_SEQUENCE: Tag = Tag::new(0x0070, 0x0231);

/// (0070,0232) SQ, Line Style Sequence.
pub const LINE_STYLE_SEQUENCE: Tag = Tag::new(0x0070, 0x0232);

/// (0070,0233) SQ, Fill Style Sequence.
pub const FILL_STYLE_SEQUENCE: Tag = Tag::new(0x0070, 0x0233);

/// (0070,0234) SQ, Graphic Group Sequence.
pub const GRAPHIC_GROUP_SEQUENCE: Tag = Tag::new(0x0070, 0x0234);

/// (0070,0241) US, Text Color CIELab Value.
pub const TEXT_COLOR_CIELAB_VALUE: Tag = Tag::new(0x0070, 0x0241);

/// (0070,0242) CS, Horizontal Alignment.
pub const HORIZONTAL_ALIGNMENT: Tag = Tag::new(0x0070, 0x0242);

/// (0070,0243) CS, Vertical Alignment.
pub const VERTICAL_ALIGNMENT: Tag = Tag::new(0x0070, 0x0243);

/// (0070,0244) CS, Shadow Style.
pub const SHADOW_STYLE: Tag = Tag::new(0x0070, 0x0244);

/// (0070,0245) FL, Shadow Offset X.
pub const SHADOW_OFFSET_X: Tag = Tag::new(0x0070, 0x0245);

/// (0070,0246) FL, Shadow Offset Y.
pub const SHADOW_OFFSET_Y: Tag = Tag::new(0x0070, 0x0246);

/// (0070,0247) US, Shadow Color CIELab Value.
pub const SHADOW_COLOR_CIELAB_VALUE: Tag = Tag::new(0x0070, 0x0247);

/// (0070,0248) CS, Underlined.
pub const UNDERLINED: Tag = Tag::new(0x0070, 0x0248);

/// (0070,0249) CS, Bold.
pub const BOLD: Tag = Tag::new(0x0070, 0x0249);

/// (0070,0250) CS, Italic.
pub const ITALIC: Tag = Tag::new(0x0070, 0x0250);

/// (0070,0251) US, Pattern On Color CIELab Value.
pub const PATTERN_ON_COLOR_CIELAB_VALUE: Tag = Tag::new(0x0070, 0x0251);

/// (0070,0252) US, Pattern Off Color CIELab Value.
pub const PATTERN_OFF_COLOR_CIELAB_VALUE: Tag = Tag::new(0x0070, 0x0252);

/// (0070,0253) FL, Line Thickness.
pub const LINE_THICKNESS: Tag = Tag::new(0x0070, 0x0253);

/// (0070,0254) CS, Line Dashing Style.
pub const LINE_DASHING_STYLE: Tag = Tag::new(0x0070, 0x0254);

/// (0070,0255) UL, Line Pattern.
pub const LINE_PATTERN: Tag = Tag::new(0x0070, 0x0255);

/// (0070,0256) OB, Fill Pattern.
pub const FILL_PATTERN: Tag = Tag::new(0x0070, 0x0256);

/// (0070,0257) CS, Fill Mode.
pub const FILL_MODE: Tag = Tag::new(0x0070, 0x0257);

/// (0070,0258) FL, Shadow Opacity.
pub const SHADOW_OPACITY: Tag = Tag::new(0x0070, 0x0258);

/// (0070,0261) FL, Gap Length.
pub const GAP_LENGTH: Tag = Tag::new(0x0070, 0x0261);

/// (0070,0262) FL, Diameter of Visibility.
pub const DIAMETER_OF_VISIBILITY: Tag = Tag::new(0x0070, 0x0262);

/// (0070,0273) FL, Rotation Point.
pub const ROTATION_POINT: Tag = Tag::new(0x0070, 0x0273);

/// (0070,0274) CS, Tick Alignment.
pub const TICK_ALIGNMENT: Tag = Tag::new(0x0070, 0x0274);

/// (0070,0278) CS, Show Tick Label.
pub const SHOW_TICK_LABEL: Tag = Tag::new(0x0070, 0x0278);

/// (0070,0279) CS, Tick Label Alignment.
pub const TICK_LABEL_ALIGNMENT: Tag = Tag::new(0x0070, 0x0279);

/// (0070,0282) CS, Compound Graphic Units.
pub const COMPOUND_GRAPHIC_UNITS: Tag = Tag::new(0x0070, 0x0282);

/// (0070,0284) FL, Pattern On Opacity.
pub const PATTERN_ON_OPACITY: Tag = Tag::new(0x0070, 0x0284);

/// (0070,0285) FL, Pattern Off Opacity.
pub const PATTERN_OFF_OPACITY: Tag = Tag::new(0x0070, 0x0285);

/// (0070,0287) SQ, Major Ticks Sequence.
pub const MAJOR_TICKS_SEQUENCE: Tag = Tag::new(0x0070, 0x0287);

/// (0070,0288) FL, Tick Position.
pub const TICK_POSITION: Tag = Tag::new(0x0070, 0x0288);

/// (0070,0289) SH, Tick Label.
pub const TICK_LABEL: Tag = Tag::new(0x0070, 0x0289);

/// (0070,0294) CS, Compound Graphic Type.
pub const COMPOUND_GRAPHIC_TYPE: Tag = Tag::new(0x0070, 0x0294);

/// (0070,0295) UL, Graphic Group ID.
pub const GRAPHIC_GROUP_ID: Tag = Tag::new(0x0070, 0x0295);

/// (0070,0306) CS, Shape Type.
pub const SHAPE_TYPE: Tag = Tag::new(0x0070, 0x0306);

/// (0070,0308) SQ, Registration Sequence.
pub const REGISTRATION_SEQUENCE: Tag = Tag::new(0x0070, 0x0308);

/// (0070,0309) SQ, Matrix Registration Sequence.
pub const MATRIX_REGISTRATION_SEQUENCE: Tag = Tag::new(0x0070, 0x0309);

/// (0070,030A) SQ, Matrix Sequence.
pub const MATRIX_SEQUENCE: Tag = Tag::new(0x0070, 0x030A);

/// (0070,030B) FD, Frame of Reference to Displayed Coordinate System Transformation Matrix.
pub const FRAME_OF_REFERENCE_TO_DISPLAYED_COORDINATE_SYSTEM_TRANSFORMATION_MATRIX: Tag =
    Tag::new(0x0070, 0x030B);

/// (0070,030C) CS, Frame of Reference Transformation Matrix Type.
pub const FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX_TYPE: Tag = Tag::new(0x0070, 0x030C);

/// (0070,030D) SQ, Registration Type Code Sequence.
pub const REGISTRATION_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0070, 0x030D);

/// (0070,030F) ST, Fiducial Description.
pub const FIDUCIAL_DESCRIPTION: Tag = Tag::new(0x0070, 0x030F);

/// (0070,0310) SH, Fiducial Identifier.
pub const FIDUCIAL_IDENTIFIER: Tag = Tag::new(0x0070, 0x0310);

/// (0070,0311) SQ, Fiducial Identifier Code Sequence.
pub const FIDUCIAL_IDENTIFIER_CODE_SEQUENCE: Tag = Tag::new(0x0070, 0x0311);

/// (0070,0312) FD, Contour Uncertainty Radius.
pub const CONTOUR_UNCERTAINTY_RADIUS: Tag = Tag::new(0x0070, 0x0312);

/// (0070,0314) SQ, Used Fiducials Sequence.
pub const USED_FIDUCIALS_SEQUENCE: Tag = Tag::new(0x0070, 0x0314);

/// (0070,0315) SQ, Used RT Structure Set ROI Sequence.
pub const USED_RT_STRUCTURE_SET_ROI_SEQUENCE: Tag = Tag::new(0x0070, 0x0315);

/// (0070,0318) SQ, Graphic Coordinates Data Sequence.
pub const GRAPHIC_COORDINATES_DATA_SEQUENCE: Tag = Tag::new(0x0070, 0x0318);

/// (0070,031A) UI, Fiducial UID.
pub const FIDUCIAL_UID: Tag = Tag::new(0x0070, 0x031A);

/// (0070,031B) UI, Referenced Fiducial UID.
pub const REFERENCED_FIDUCIAL_UID: Tag = Tag::new(0x0070, 0x031B);

/// (0070,031C) SQ, Fiducial Set Sequence.
pub const FIDUCIAL_SET_SEQUENCE: Tag = Tag::new(0x0070, 0x031C);

/// (0070,031E) SQ, Fiducial Sequence.
pub const FIDUCIAL_SEQUENCE: Tag = Tag::new(0x0070, 0x031E);

/// (0070,031F) SQ, Fiducials Property Category Code Sequence.
pub const FIDUCIALS_PROPERTY_CATEGORY_CODE_SEQUENCE: Tag = Tag::new(0x0070, 0x031F);

/// (0070,0401) US, Graphic Layer Recommended Display CIELab Value.
pub const GRAPHIC_LAYER_RECOMMENDED_DISPLAY_CIELAB_VALUE: Tag = Tag::new(0x0070, 0x0401);

/// (0070,0402) SQ, Blending Sequence.
pub const BLENDING_SEQUENCE: Tag = Tag::new(0x0070, 0x0402);

/// (0070,0403) FL, Relative Opacity.
pub const RELATIVE_OPACITY: Tag = Tag::new(0x0070, 0x0403);

/// (0070,0404) SQ, Referenced Spatial Registration Sequence.
pub const REFERENCED_SPATIAL_REGISTRATION_SEQUENCE: Tag = Tag::new(0x0070, 0x0404);

/// (0070,0405) CS, Blending Position.
pub const BLENDING_POSITION: Tag = Tag::new(0x0070, 0x0405);

/// (0070,1101) UI, Presentation Display Collection UID.
pub const PRESENTATION_DISPLAY_COLLECTION_UID: Tag = Tag::new(0x0070, 0x1101);

/// (0070,1102) UI, Presentation Sequence Collection UID.
pub const PRESENTATION_SEQUENCE_COLLECTION_UID: Tag = Tag::new(0x0070, 0x1102);

/// (0070,1103) US, Presentation Sequence Position Index.
pub const PRESENTATION_SEQUENCE_POSITION_INDEX: Tag = Tag::new(0x0070, 0x1103);

/// (0070,1104) SQ, Rendered Image Reference Sequence.
pub const RENDERED_IMAGE_REFERENCE_SEQUENCE: Tag = Tag::new(0x0070, 0x1104);

/// (0070,1201) SQ, Volumetric Presentation State Input Sequence.
pub const VOLUMETRIC_PRESENTATION_STATE_INPUT_SEQUENCE: Tag = Tag::new(0x0070, 0x1201);

/// (0070,1202) CS, Presentation Input Type.
pub const PRESENTATION_INPUT_TYPE: Tag = Tag::new(0x0070, 0x1202);

/// (0070,1203) US, Input Sequence Position Index.
pub const INPUT_SEQUENCE_POSITION_INDEX: Tag = Tag::new(0x0070, 0x1203);

/// (0070,1204) CS, Crop.
pub const CROP: Tag = Tag::new(0x0070, 0x1204);

/// (0070,1205) US, Cropping Specification Index.
pub const CROPPING_SPECIFICATION_INDEX: Tag = Tag::new(0x0070, 0x1205);

/// (0070,1206) CS, Compositing Method. Retired.
pub const COMPOSITING_METHOD: Tag = Tag::new(0x0070, 0x1206);

/// (0070,1207) US, Volumetric Presentation Input Number.
pub const VOLUMETRIC_PRESENTATION_INPUT_NUMBER: Tag = Tag::new(0x0070, 0x1207);

/// (0070,1208) CS, Image Volume Geometry.
pub const IMAGE_VOLUME_GEOMETRY: Tag = Tag::new(0x0070, 0x1208);

/// (0070,1209) UI, Volumetric Presentation Input Set UID.
pub const VOLUMETRIC_PRESENTATION_INPUT_SET_UID: Tag = Tag::new(0x0070, 0x1209);

/// (0070,120A) SQ, Volumetric Presentation Input Set Sequence.
pub const VOLUMETRIC_PRESENTATION_INPUT_SET_SEQUENCE: Tag = Tag::new(0x0070, 0x120A);

/// (0070,120B) CS, Global Crop.
pub const GLOBAL_CROP: Tag = Tag::new(0x0070, 0x120B);

/// (0070,120C) US, Global Cropping Specification Index.
pub const GLOBAL_CROPPING_SPECIFICATION_INDEX: Tag = Tag::new(0x0070, 0x120C);

/// (0070,120D) CS, Rendering Method.
pub const RENDERING_METHOD: Tag = Tag::new(0x0070, 0x120D);

/// (0070,1301) SQ, Volume Cropping Sequence.
pub const VOLUME_CROPPING_SEQUENCE: Tag = Tag::new(0x0070, 0x1301);

/// (0070,1302) CS, Volume Cropping Method.
pub const VOLUME_CROPPING_METHOD: Tag = Tag::new(0x0070, 0x1302);

/// (0070,1303) FD, Bounding Box Crop.
pub const BOUNDING_BOX_CROP: Tag = Tag::new(0x0070, 0x1303);

/// (0070,1304) SQ, Oblique Cropping Plane Sequence.
pub const OBLIQUE_CROPPING_PLANE_SEQUENCE: Tag = Tag::new(0x0070, 0x1304);

/// (0070,1305) FD, Plane.
pub const PLANE: Tag = Tag::new(0x0070, 0x1305);

/// (0070,1306) FD, Plane Normal.
pub const PLANE_NORMAL: Tag = Tag::new(0x0070, 0x1306);

/// (0070,1309) US, Cropping Specification Number.
pub const CROPPING_SPECIFICATION_NUMBER: Tag = Tag::new(0x0070, 0x1309);

/// (0070,1501) CS, Multi-Planar Reconstruction Style.
pub const MULTI_PLANAR_RECONSTRUCTION_STYLE: Tag = Tag::new(0x0070, 0x1501);

/// (0070,1502) CS, MPR Thickness Type.
pub const MPR_THICKNESS_TYPE: Tag = Tag::new(0x0070, 0x1502);

/// (0070,1503) FD, MPR Slab Thickness.
pub const MPR_SLAB_THICKNESS: Tag = Tag::new(0x0070, 0x1503);

/// (0070,1505) FD, MPR Top Left Hand Corner.
pub const MPR_TOP_LEFT_HAND_CORNER: Tag = Tag::new(0x0070, 0x1505);

/// (0070,1507) FD, MPR View Width Direction.
pub const MPR_VIEW_WIDTH_DIRECTION: Tag = Tag::new(0x0070, 0x1507);

/// (0070,1508) FD, MPR View Width.
pub const MPR_VIEW_WIDTH: Tag = Tag::new(0x0070, 0x1508);

/// (0070,150C) UL, Number of Volumetric Curve Points.
pub const NUMBER_OF_VOLUMETRIC_CURVE_POINTS: Tag = Tag::new(0x0070, 0x150C);

/// (0070,150D) OD, Volumetric Curve Points.
pub const VOLUMETRIC_CURVE_POINTS: Tag = Tag::new(0x0070, 0x150D);

/// (0070,1511) FD, MPR View Height Direction.
pub const MPR_VIEW_HEIGHT_DIRECTION: Tag = Tag::new(0x0070, 0x1511);

/// (0070,1512) FD, MPR View Height.
pub const MPR_VIEW_HEIGHT: Tag = Tag::new(0x0070, 0x1512);

/// (0070,1602) CS, Render Projection.
pub const RENDER_PROJECTION: Tag = Tag::new(0x0070, 0x1602);

/// (0070,1603) FD, Viewpoint Position.
pub const VIEWPOINT_POSITION: Tag = Tag::new(0x0070, 0x1603);

/// (0070,1604) FD, Viewpoint LookAt Point.
pub const VIEWPOINT_LOOK_AT_POINT: Tag = Tag::new(0x0070, 0x1604);

/// (0070,1605) FD, Viewpoint Up Direction.
pub const VIEWPOINT_UP_DIRECTION: Tag = Tag::new(0x0070, 0x1605);

/// (0070,1606) FD, Render Field of View.
pub const RENDER_FIELD_OF_VIEW: Tag = Tag::new(0x0070, 0x1606);

/// (0070,1607) FD, Sampling Step Size.
pub const SAMPLING_STEP_SIZE: Tag = Tag::new(0x0070, 0x1607);

/// (0070,1701) CS, Shading Style.
pub const SHADING_STYLE: Tag = Tag::new(0x0070, 0x1701);

/// (0070,1702) FD, Ambient Reflection Intensity.
pub const AMBIENT_REFLECTION_INTENSITY: Tag = Tag::new(0x0070, 0x1702);

/// (0070,1703) FD, Light Direction.
pub const LIGHT_DIRECTION: Tag = Tag::new(0x0070, 0x1703);

/// (0070,1704) FD, Diffuse Reflection Intensity.
pub const DIFFUSE_REFLECTION_INTENSITY: Tag = Tag::new(0x0070, 0x1704);

/// (0070,1705) FD, Specular Reflection Intensity.
pub const SPECULAR_REFLECTION_INTENSITY: Tag = Tag::new(0x0070, 0x1705);

/// (0070,1706) FD, Shininess.
pub const SHININESS: Tag = Tag::new(0x0070, 0x1706);

/// (0070,1801) SQ, Presentation State Classification Component Sequence.
pub const PRESENTATION_STATE_CLASSIFICATION_COMPONENT_SEQUENCE: Tag = Tag::new(0x0070, 0x1801);

/// (0070,1802) CS, Component Type.
pub const COMPONENT_TYPE: Tag = Tag::new(0x0070, 0x1802);

/// (0070,1803) SQ, Component Input Sequence.
pub const COMPONENT_INPUT_SEQUENCE: Tag = Tag::new(0x0070, 0x1803);

/// (0070,1804) US, Volumetric Presentation Input Index.
pub const VOLUMETRIC_PRESENTATION_INPUT_INDEX: Tag = Tag::new(0x0070, 0x1804);

/// (0070,1805) SQ, Presentation State Compositor Component Sequence.
pub const PRESENTATION_STATE_COMPOSITOR_COMPONENT_SEQUENCE: Tag = Tag::new(0x0070, 0x1805);

/// (0070,1806) SQ, Weighting Transfer Function Sequence.
pub const WEIGHTING_TRANSFER_FUNCTION_SEQUENCE: Tag = Tag::new(0x0070, 0x1806);

/// (0070,1807) US, Weighting Lookup Table Descriptor. Retired.
pub const WEIGHTING_LOOKUP_TABLE_DESCRIPTOR: Tag = Tag::new(0x0070, 0x1807);

/// (0070,1808) OB, Weighting Lookup Table Data. Retired.
pub const WEIGHTING_LOOKUP_TABLE_DATA: Tag = Tag::new(0x0070, 0x1808);

/// (0070,1901) SQ, Volumetric Annotation Sequence.
pub const VOLUMETRIC_ANNOTATION_SEQUENCE: Tag = Tag::new(0x0070, 0x1901);

/// (0070,1903) SQ, Referenced Structured Context Sequence.
pub const REFERENCED_STRUCTURED_CONTEXT_SEQUENCE: Tag = Tag::new(0x0070, 0x1903);

/// (0070,1904) UI, Referenced Content Item.
pub const REFERENCED_CONTENT_ITEM: Tag = Tag::new(0x0070, 0x1904);

/// (0070,1905) SQ, Volumetric Presentation Input Annotation Sequence.
pub const VOLUMETRIC_PRESENTATION_INPUT_ANNOTATION_SEQUENCE: Tag = Tag::new(0x0070, 0x1905);

/// (0070,1907) CS, Annotation Clipping.
pub const ANNOTATION_CLIPPING: Tag = Tag::new(0x0070, 0x1907);

/// (0070,1A01) CS, Presentation Animation Style.
pub const PRESENTATION_ANIMATION_STYLE: Tag = Tag::new(0x0070, 0x1A01);

/// (0070,1A03) FD, Recommended Animation Rate.
pub const RECOMMENDED_ANIMATION_RATE: Tag = Tag::new(0x0070, 0x1A03);

/// (0070,1A04) SQ, Animation Curve Sequence.
pub const ANIMATION_CURVE_SEQUENCE: Tag = Tag::new(0x0070, 0x1A04);

/// (0070,1A05) FD, Animation Step Size.
pub const ANIMATION_STEP_SIZE: Tag = Tag::new(0x0070, 0x1A05);

/// (0070,1A06) FD, Swivel Range.
pub const SWIVEL_RANGE: Tag = Tag::new(0x0070, 0x1A06);

/// (0070,1A07) OD, Volumetric Curve Up Directions.
pub const VOLUMETRIC_CURVE_UP_DIRECTIONS: Tag = Tag::new(0x0070, 0x1A07);

/// (0070,1A08) SQ, Volume Stream Sequence.
pub const VOLUME_STREAM_SEQUENCE: Tag = Tag::new(0x0070, 0x1A08);

/// (0070,1A09) LO, RGBA Transfer Function Description.
pub const RGBA_TRANSFER_FUNCTION_DESCRIPTION: Tag = Tag::new(0x0070, 0x1A09);

/// (0070,1B01) SQ, Advanced Blending Sequence.
pub const ADVANCED_BLENDING_SEQUENCE: Tag = Tag::new(0x0070, 0x1B01);

/// (0070,1B02) US, Blending Input Number.
pub const BLENDING_INPUT_NUMBER: Tag = Tag::new(0x0070, 0x1B02);

/// (0070,1B03) SQ, Blending Display Input Sequence.
pub const BLENDING_DISPLAY_INPUT_SEQUENCE: Tag = Tag::new(0x0070, 0x1B03);

/// (0070,1B04) SQ, Blending Display Sequence.
pub const BLENDING_DISPLAY_SEQUENCE: Tag = Tag::new(0x0070, 0x1B04);

/// (0070,1B06) CS, Blending Mode.
pub const BLENDING_MODE: Tag = Tag::new(0x0070, 0x1B06);

/// (0070,1B07) CS, Time Series Blending.
pub const TIME_SERIES_BLENDING: Tag = Tag::new(0x0070, 0x1B07);

/// (0070,1B08) CS, Geometry for Display.
pub const GEOMETRY_FOR_DISPLAY: Tag = Tag::new(0x0070, 0x1B08);

/// (0070,1B11) SQ, Threshold Sequence.
pub const THRESHOLD_SEQUENCE: Tag = Tag::new(0x0070, 0x1B11);

/// (0070,1B12) SQ, Threshold Value Sequence.
pub const THRESHOLD_VALUE_SEQUENCE: Tag = Tag::new(0x0070, 0x1B12);

/// (0070,1B13) CS, Threshold Type.
pub const THRESHOLD_TYPE: Tag = Tag::new(0x0070, 0x1B13);

/// (0070,1B14) FD, Threshold Value.
pub const THRESHOLD_VALUE: Tag = Tag::new(0x0070, 0x1B14);

/// (0072,0002) SH, Hanging Protocol Name.
pub const HANGING_PROTOCOL_NAME: Tag = Tag::new(0x0072, 0x0002);

/// (0072,0004) LO, Hanging Protocol Description.
pub const HANGING_PROTOCOL_DESCRIPTION: Tag = Tag::new(0x0072, 0x0004);

/// (0072,0006) CS, Hanging Protocol Level.
pub const HANGING_PROTOCOL_LEVEL: Tag = Tag::new(0x0072, 0x0006);

/// (0072,0008) LO, Hanging Protocol Creator.
pub const HANGING_PROTOCOL_CREATOR: Tag = Tag::new(0x0072, 0x0008);

/// (0072,000A) DT, Hanging Protocol Creation DateTime.
pub const HANGING_PROTOCOL_CREATION_DATE_TIME: Tag = Tag::new(0x0072, 0x000A);

/// (0072,000C) SQ, Hanging Protocol Definition Sequence.
pub const HANGING_PROTOCOL_DEFINITION_SEQUENCE: Tag = Tag::new(0x0072, 0x000C);

/// (0072,000E) SQ, Hanging Protocol User Identification Code Sequence.
pub const HANGING_PROTOCOL_USER_IDENTIFICATION_CODE_SEQUENCE: Tag = Tag::new(0x0072, 0x000E);

/// (0072,0010) LO, Hanging Protocol User Group Name.
pub const HANGING_PROTOCOL_USER_GROUP_NAME: Tag = Tag::new(0x0072, 0x0010);

/// (0072,0012) SQ, Source Hanging Protocol Sequence.
pub const SOURCE_HANGING_PROTOCOL_SEQUENCE: Tag = Tag::new(0x0072, 0x0012);

/// (0072,0014) US, Number of Priors Referenced.
pub const NUMBER_OF_PRIORS_REFERENCED: Tag = Tag::new(0x0072, 0x0014);

/// (0072,0020) SQ, Image Sets Sequence.
pub const IMAGE_SETS_SEQUENCE: Tag = Tag::new(0x0072, 0x0020);

/// (0072,0022) SQ, Image Set Selector Sequence.
pub const IMAGE_SET_SELECTOR_SEQUENCE: Tag = Tag::new(0x0072, 0x0022);

/// (0072,0024) CS, Image Set Selector Usage Flag.
pub const IMAGE_SET_SELECTOR_USAGE_FLAG: Tag = Tag::new(0x0072, 0x0024);

/// (0072,0026) AT, Selector Attribute.
pub const SELECTOR_ATTRIBUTE: Tag = Tag::new(0x0072, 0x0026);

/// (0072,0028) US, Selector Value Number.
pub const SELECTOR_VALUE_NUMBER: Tag = Tag::new(0x0072, 0x0028);

/// (0072,0030) SQ, Time Based Image Sets Sequence.
pub const TIME_BASED_IMAGE_SETS_SEQUENCE: Tag = Tag::new(0x0072, 0x0030);

/// (0072,0032) US, Image Set Number.
pub const IMAGE_SET_NUMBER: Tag = Tag::new(0x0072, 0x0032);

/// (0072,0034) CS, Image Set Selector Category.
pub const IMAGE_SET_SELECTOR_CATEGORY: Tag = Tag::new(0x0072, 0x0034);

/// (0072,0038) US, Relative Time.
pub const RELATIVE_TIME: Tag = Tag::new(0x0072, 0x0038);

/// (0072,003A) CS, Relative Time Units.
pub const RELATIVE_TIME_UNITS: Tag = Tag::new(0x0072, 0x003A);

/// (0072,003C) SS, Abstract Prior Value.
pub const ABSTRACT_PRIOR_VALUE: Tag = Tag::new(0x0072, 0x003C);

/// (0072,003E) SQ, Abstract Prior Code Sequence.
pub const ABSTRACT_PRIOR_CODE_SEQUENCE: Tag = Tag::new(0x0072, 0x003E);

/// (0072,0040) LO, Image Set Label.
pub const IMAGE_SET_LABEL: Tag = Tag::new(0x0072, 0x0040);

/// (0072,0050) CS, Selector Attribute VR.
pub const SELECTOR_ATTRIBUTE_VR: Tag = Tag::new(0x0072, 0x0050);

/// (0072,0052) AT, Selector Sequence Pointer.
pub const SELECTOR_SEQUENCE_POINTER: Tag = Tag::new(0x0072, 0x0052);

/// (0072,0054) LO, Selector Sequence Pointer Private Creator.
pub const SELECTOR_SEQUENCE_POINTER_PRIVATE_CREATOR: Tag = Tag::new(0x0072, 0x0054);

/// (0072,0056) LO, Selector Attribute Private Creator.
pub const SELECTOR_ATTRIBUTE_PRIVATE_CREATOR: Tag = Tag::new(0x0072, 0x0056);

/// (0072,005E) AE, Selector AE Value.
pub const SELECTOR_AE_VALUE: Tag = Tag::new(0x0072, 0x005E);

/// (0072,005F) AS, Selector AS Value.
pub const SELECTOR_AS_VALUE: Tag = Tag::new(0x0072, 0x005F);

/// (0072,0060) AT, Selector AT Value.
pub const SELECTOR_AT_VALUE: Tag = Tag::new(0x0072, 0x0060);

/// (0072,0061) DA, Selector DA Value.
pub const SELECTOR_DA_VALUE: Tag = Tag::new(0x0072, 0x0061);

/// (0072,0062) CS, Selector CS Value.
pub const SELECTOR_CS_VALUE: Tag = Tag::new(0x0072, 0x0062);

/// (0072,0063) DT, Selector DT Value.
pub const SELECTOR_DT_VALUE: Tag = Tag::new(0x0072, 0x0063);

/// (0072,0064) IS, Selector IS Value.
pub const SELECTOR_IS_VALUE: Tag = Tag::new(0x0072, 0x0064);

/// (0072,0065) OB, Selector OB Value.
pub const SELECTOR_OB_VALUE: Tag = Tag::new(0x0072, 0x0065);

/// (0072,0066) LO, Selector LO Value.
pub const SELECTOR_LO_VALUE: Tag = Tag::new(0x0072, 0x0066);

/// (0072,0067) OF, Selector OF Value.
pub const SELECTOR_OF_VALUE: Tag = Tag::new(0x0072, 0x0067);

/// (0072,0068) LT, Selector LT Value.
pub const SELECTOR_LT_VALUE: Tag = Tag::new(0x0072, 0x0068);

/// (0072,0069) OW, Selector OW Value.
pub const SELECTOR_OW_VALUE: Tag = Tag::new(0x0072, 0x0069);

/// (0072,006A) PN, Selector PN Value.
pub const SELECTOR_PN_VALUE: Tag = Tag::new(0x0072, 0x006A);

/// (0072,006B) TM, Selector TM Value.
pub const SELECTOR_TM_VALUE: Tag = Tag::new(0x0072, 0x006B);

/// (0072,006C) SH, Selector SH Value.
pub const SELECTOR_SH_VALUE: Tag = Tag::new(0x0072, 0x006C);

/// (0072,006D) UN, Selector UN Value.
pub const SELECTOR_UN_VALUE: Tag = Tag::new(0x0072, 0x006D);

/// (0072,006E) ST, Selector ST Value.
pub const SELECTOR_ST_VALUE: Tag = Tag::new(0x0072, 0x006E);

/// (0072,006F) UC, Selector UC Value.
pub const SELECTOR_UC_VALUE: Tag = Tag::new(0x0072, 0x006F);

/// (0072,0070) UT, Selector UT Value.
pub const SELECTOR_UT_VALUE: Tag = Tag::new(0x0072, 0x0070);

/// (0072,0071) UR, Selector UR Value.
pub const SELECTOR_UR_VALUE: Tag = Tag::new(0x0072, 0x0071);

/// (0072,0072) DS, Selector DS Value.
pub const SELECTOR_DS_VALUE: Tag = Tag::new(0x0072, 0x0072);

/// (0072,0073) OD, Selector OD Value.
pub const SELECTOR_OD_VALUE: Tag = Tag::new(0x0072, 0x0073);

/// (0072,0074) FD, Selector FD Value.
pub const SELECTOR_FD_VALUE: Tag = Tag::new(0x0072, 0x0074);

/// (0072,0075) OL, Selector OL Value.
pub const SELECTOR_OL_VALUE: Tag = Tag::new(0x0072, 0x0075);

/// (0072,0076) FL, Selector FL Value.
pub const SELECTOR_FL_VALUE: Tag = Tag::new(0x0072, 0x0076);

/// (0072,0078) UL, Selector UL Value.
pub const SELECTOR_UL_VALUE: Tag = Tag::new(0x0072, 0x0078);

/// (0072,007A) US, Selector US Value.
pub const SELECTOR_US_VALUE: Tag = Tag::new(0x0072, 0x007A);

/// (0072,007C) SL, Selector SL Value.
pub const SELECTOR_SL_VALUE: Tag = Tag::new(0x0072, 0x007C);

/// (0072,007E) SS, Selector SS Value.
pub const SELECTOR_SS_VALUE: Tag = Tag::new(0x0072, 0x007E);

/// (0072,007F) UI, Selector UI Value.
pub const SELECTOR_UI_VALUE: Tag = Tag::new(0x0072, 0x007F);

/// (0072,0080) SQ, Selector Code Sequence Value.
pub const SELECTOR_CODE_SEQUENCE_VALUE: Tag = Tag::new(0x0072, 0x0080);

/// (0072,0081) OV, Selector OV Value.
pub const SELECTOR_OV_VALUE: Tag = Tag::new(0x0072, 0x0081);

/// (0072,0082) SV, Selector SV Value.
pub const SELECTOR_SV_VALUE: Tag = Tag::new(0x0072, 0x0082);

/// (0072,0083) UV, Selector UV Value.
pub const SELECTOR_UV_VALUE: Tag = Tag::new(0x0072, 0x0083);

/// (0072,0100) US, Number of Screens.
pub const NUMBER_OF_SCREENS: Tag = Tag::new(0x0072, 0x0100);

/// (0072,0102) SQ, Nominal Screen Definition Sequence.
pub const NOMINAL_SCREEN_DEFINITION_SEQUENCE: Tag = Tag::new(0x0072, 0x0102);

/// (0072,0104) US, Number of Vertical Pixels.
pub const NUMBER_OF_VERTICAL_PIXELS: Tag = Tag::new(0x0072, 0x0104);

/// (0072,0106) US, Number of Horizontal Pixels.
pub const NUMBER_OF_HORIZONTAL_PIXELS: Tag = Tag::new(0x0072, 0x0106);

/// (0072,0108) FD, Display Environment Spatial Position.
pub const DISPLAY_ENVIRONMENT_SPATIAL_POSITION: Tag = Tag::new(0x0072, 0x0108);

/// (0072,010A) US, Screen Minimum Grayscale Bit Depth.
pub const SCREEN_MINIMUM_GRAYSCALE_BIT_DEPTH: Tag = Tag::new(0x0072, 0x010A);

/// (0072,010C) US, Screen Minimum Color Bit Depth.
pub const SCREEN_MINIMUM_COLOR_BIT_DEPTH: Tag = Tag::new(0x0072, 0x010C);

/// (0072,010E) US, Application Maximum Repaint Time.
pub const APPLICATION_MAXIMUM_REPAINT_TIME: Tag = Tag::new(0x0072, 0x010E);

/// (0072,0200) SQ, Display Sets Sequence.
pub const DISPLAY_SETS_SEQUENCE: Tag = Tag::new(0x0072, 0x0200);

/// (0072,0202) US, Display Set Number.
pub const DISPLAY_SET_NUMBER: Tag = Tag::new(0x0072, 0x0202);

/// (0072,0203) LO, Display Set Label.
pub const DISPLAY_SET_LABEL: Tag = Tag::new(0x0072, 0x0203);

/// (0072,0204) US, Display Set Presentation Group.
pub const DISPLAY_SET_PRESENTATION_GROUP: Tag = Tag::new(0x0072, 0x0204);

/// (0072,0206) LO, Display Set Presentation Group Description.
pub const DISPLAY_SET_PRESENTATION_GROUP_DESCRIPTION: Tag = Tag::new(0x0072, 0x0206);

/// (0072,0208) CS, Partial Data Display Handling.
pub const PARTIAL_DATA_DISPLAY_HANDLING: Tag = Tag::new(0x0072, 0x0208);

/// (0072,0210) SQ, Synchronized Scrolling Sequence.
pub const SYNCHRONIZED_SCROLLING_SEQUENCE: Tag = Tag::new(0x0072, 0x0210);

/// (0072,0212) US, Display Set Scrolling Group.
pub const DISPLAY_SET_SCROLLING_GROUP: Tag = Tag::new(0x0072, 0x0212);

/// (0072,0214) SQ, Navigation Indicator Sequence.
pub const NAVIGATION_INDICATOR_SEQUENCE: Tag = Tag::new(0x0072, 0x0214);

/// (0072,0216) US, Navigation Display Set.
pub const NAVIGATION_DISPLAY_SET: Tag = Tag::new(0x0072, 0x0216);

/// (0072,0218) US, Reference Display Sets.
pub const REFERENCE_DISPLAY_SETS: Tag = Tag::new(0x0072, 0x0218);

/// (0072,0300) SQ, Image Boxes Sequence.
pub const IMAGE_BOXES_SEQUENCE: Tag = Tag::new(0x0072, 0x0300);

/// (0072,0302) US, Image Box Number.
pub const IMAGE_BOX_NUMBER: Tag = Tag::new(0x0072, 0x0302);

/// (0072,0304) CS, Image Box Layout Type.
pub const IMAGE_BOX_LAYOUT_TYPE: Tag = Tag::new(0x0072, 0x0304);

/// (0072,0306) US, Image Box Tile Horizontal Dimension.
pub const IMAGE_BOX_TILE_HORIZONTAL_DIMENSION: Tag = Tag::new(0x0072, 0x0306);

/// (0072,0308) US, Image Box Tile Vertical Dimension.
pub const IMAGE_BOX_TILE_VERTICAL_DIMENSION: Tag = Tag::new(0x0072, 0x0308);

/// (0072,0310) CS, Image Box Scroll Direction.
pub const IMAGE_BOX_SCROLL_DIRECTION: Tag = Tag::new(0x0072, 0x0310);

/// (0072,0312) CS, Image Box Small Scroll Type.
pub const IMAGE_BOX_SMALL_SCROLL_TYPE: Tag = Tag::new(0x0072, 0x0312);

/// (0072,0314) US, Image Box Small Scroll Amount.
pub const IMAGE_BOX_SMALL_SCROLL_AMOUNT: Tag = Tag::new(0x0072, 0x0314);

/// (0072,0316) CS, Image Box Large Scroll Type.
pub const IMAGE_BOX_LARGE_SCROLL_TYPE: Tag = Tag::new(0x0072, 0x0316);

/// (0072,0318) US, Image Box Large Scroll Amount.
pub const IMAGE_BOX_LARGE_SCROLL_AMOUNT: Tag = Tag::new(0x0072, 0x0318);

/// (0072,0320) US, Image Box Overlap Priority.
pub const IMAGE_BOX_OVERLAP_PRIORITY: Tag = Tag::new(0x0072, 0x0320);

/// (0072,0330) FD, Cine Relative to Real-Time.
pub const CINE_RELATIVE_TO_REAL_TIME: Tag = Tag::new(0x0072, 0x0330);

/// (0072,0400) SQ, Filter Operations Sequence.
pub const FILTER_OPERATIONS_SEQUENCE: Tag = Tag::new(0x0072, 0x0400);

/// (0072,0402) CS, Filter-by Category.
pub const FILTER_BY_CATEGORY: Tag = Tag::new(0x0072, 0x0402);

/// (0072,0404) CS, Filter-by Attribute Presence.
pub const FILTER_BY_ATTRIBUTE_PRESENCE: Tag = Tag::new(0x0072, 0x0404);

/// (0072,0406) CS, Filter-by Operator.
pub const FILTER_BY_OPERATOR: Tag = Tag::new(0x0072, 0x0406);

/// (0072,0420) US, Structured Display Background CIELab Value.
pub const STRUCTURED_DISPLAY_BACKGROUND_CIELAB_VALUE: Tag = Tag::new(0x0072, 0x0420);

/// (0072,0421) US, Empty Image Box CIELab Value.
pub const EMPTY_IMAGE_BOX_CIELAB_VALUE: Tag = Tag::new(0x0072, 0x0421);

/// (0072,0422) SQ, Structured Display Image Box Sequence.
pub const STRUCTURED_DISPLAY_IMAGE_BOX_SEQUENCE: Tag = Tag::new(0x0072, 0x0422);

/// (0072,0424) SQ, Structured Display Text Box Sequence.
pub const STRUCTURED_DISPLAY_TEXT_BOX_SEQUENCE: Tag = Tag::new(0x0072, 0x0424);

/// (0072,0427) SQ, Referenced First Frame Sequence.
pub const REFERENCED_FIRST_FRAME_SEQUENCE: Tag = Tag::new(0x0072, 0x0427);

/// (0072,0430) SQ, Image Box Synchronization Sequence.
pub const IMAGE_BOX_SYNCHRONIZATION_SEQUENCE: Tag = Tag::new(0x0072, 0x0430);

/// (0072,0432) US, Synchronized Image Box List.
pub const SYNCHRONIZED_IMAGE_BOX_LIST: Tag = Tag::new(0x0072, 0x0432);

/// (0072,0434) CS, Type of Synchronization.
pub const TYPE_OF_SYNCHRONIZATION: Tag = Tag::new(0x0072, 0x0434);

/// (0072,0500) CS, Blending Operation Type.
pub const BLENDING_OPERATION_TYPE: Tag = Tag::new(0x0072, 0x0500);

/// (0072,0510) CS, Reformatting Operation Type.
pub const REFORMATTING_OPERATION_TYPE: Tag = Tag::new(0x0072, 0x0510);

/// (0072,0512) FD, Reformatting Thickness.
pub const REFORMATTING_THICKNESS: Tag = Tag::new(0x0072, 0x0512);

/// (0072,0514) FD, Reformatting Interval.
pub const REFORMATTING_INTERVAL: Tag = Tag::new(0x0072, 0x0514);

/// (0072,0516) CS, Reformatting Operation Initial View Direction.
pub const REFORMATTING_OPERATION_INITIAL_VIEW_DIRECTION: Tag = Tag::new(0x0072, 0x0516);

/// (0072,0520) CS, 3D Rendering Type.
pub const THREE_D_RENDERING_TYPE: Tag = Tag::new(0x0072, 0x0520);

/// (0072,0600) SQ, Sorting Operations Sequence.
pub const SORTING_OPERATIONS_SEQUENCE: Tag = Tag::new(0x0072, 0x0600);

/// (0072,0602) CS, Sort-by Category.
pub const SORT_BY_CATEGORY: Tag = Tag::new(0x0072, 0x0602);

/// (0072,0604) CS, Sorting Direction.
pub const SORTING_DIRECTION: Tag = Tag::new(0x0072, 0x0604);

/// (0072,0700) CS, Display Set Patient Orientation.
pub const DISPLAY_SET_PATIENT_ORIENTATION: Tag = Tag::new(0x0072, 0x0700);

/// (0072,0702) CS, VOI Type.
pub const VOI_TYPE: Tag = Tag::new(0x0072, 0x0702);

/// (0072,0704) CS, Pseudo-Color Type.
pub const PSEUDO_COLOR_TYPE: Tag = Tag::new(0x0072, 0x0704);

/// (0072,0705) SQ, Pseudo-Color Palette Instance Reference Sequence.
pub const PSEUDO_COLOR_PALETTE_INSTANCE_REFERENCE_SEQUENCE: Tag = Tag::new(0x0072, 0x0705);

/// (0072,0706) CS, Show Grayscale Inverted.
pub const SHOW_GRAYSCALE_INVERTED: Tag = Tag::new(0x0072, 0x0706);

/// (0072,0710) CS, Show Image True Size Flag.
pub const SHOW_IMAGE_TRUE_SIZE_FLAG: Tag = Tag::new(0x0072, 0x0710);

/// (0072,0712) CS, Show Graphic Annotation Flag.
pub const SHOW_GRAPHIC_ANNOTATION_FLAG: Tag = Tag::new(0x0072, 0x0712);

/// (0072,0714) CS, Show Patient Demographics Flag.
pub const SHOW_PATIENT_DEMOGRAPHICS_FLAG: Tag = Tag::new(0x0072, 0x0714);

/// (0072,0716) CS, Show Acquisition Techniques Flag.
pub const SHOW_ACQUISITION_TECHNIQUES_FLAG: Tag = Tag::new(0x0072, 0x0716);

/// (0072,0717) CS, Display Set Horizontal Justification.
pub const DISPLAY_SET_HORIZONTAL_JUSTIFICATION: Tag = Tag::new(0x0072, 0x0717);

/// (0072,0718) CS, Display Set Vertical Justification.
pub const DISPLAY_SET_VERTICAL_JUSTIFICATION: Tag = Tag::new(0x0072, 0x0718);

/// (0074,0120) FD, Continuation Start Meterset.
pub const CONTINUATION_START_METERSET: Tag = Tag::new(0x0074, 0x0120);

/// (0074,0121) FD, Continuation End Meterset.
pub const CONTINUATION_END_METERSET: Tag = Tag::new(0x0074, 0x0121);

/// (0074,1000) CS, Procedure Step State.
pub const PROCEDURE_STEP_STATE: Tag = Tag::new(0x0074, 0x1000);

/// (0074,1002) SQ, Procedure Step Progress Information Sequence.
pub const PROCEDURE_STEP_PROGRESS_INFORMATION_SEQUENCE: Tag = Tag::new(0x0074, 0x1002);

/// (0074,1004) DS, Procedure Step Progress.
pub const PROCEDURE_STEP_PROGRESS: Tag = Tag::new(0x0074, 0x1004);

/// (0074,1006) ST, Procedure Step Progress Description.
pub const PROCEDURE_STEP_PROGRESS_DESCRIPTION: Tag = Tag::new(0x0074, 0x1006);

/// (0074,1007) SQ, Procedure Step Progress Parameters Sequence.
pub const PROCEDURE_STEP_PROGRESS_PARAMETERS_SEQUENCE: Tag = Tag::new(0x0074, 0x1007);

/// (0074,1008) SQ, Procedure Step Communications URI Sequence.
pub const PROCEDURE_STEP_COMMUNICATIONS_URI_SEQUENCE: Tag = Tag::new(0x0074, 0x1008);

/// (0074,100A) UR, Contact URI.
pub const CONTACT_URI: Tag = Tag::new(0x0074, 0x100A);

/// (0074,100C) LO, Contact Display Name.
pub const CONTACT_DISPLAY_NAME: Tag = Tag::new(0x0074, 0x100C);

/// (0074,100E) SQ, Procedure Step Discontinuation Reason Code Sequence.
pub const PROCEDURE_STEP_DISCONTINUATION_REASON_CODE_SEQUENCE: Tag = Tag::new(0x0074, 0x100E);

/// (0074,1020) SQ, Beam Task Sequence.
pub const BEAM_TASK_SEQUENCE: Tag = Tag::new(0x0074, 0x1020);

/// (0074,1022) CS, Beam Task Type.
pub const BEAM_TASK_TYPE: Tag = Tag::new(0x0074, 0x1022);

/// (0074,1024) IS, Beam Order Index (Trial). Retired.
pub const BEAM_ORDER_INDEX_TRIAL: Tag = Tag::new(0x0074, 0x1024);

/// (0074,1025) CS, Autosequence Flag.
pub const AUTOSEQUENCE_FLAG: Tag = Tag::new(0x0074, 0x1025);

/// (0074,1026) FD, Table Top Vertical Adjusted Position.
pub const TABLE_TOP_VERTICAL_ADJUSTED_POSITION: Tag = Tag::new(0x0074, 0x1026);

/// (0074,1027) FD, Table Top Longitudinal Adjusted Position.
pub const TABLE_TOP_LONGITUDINAL_ADJUSTED_POSITION: Tag = Tag::new(0x0074, 0x1027);

/// (0074,1028) FD, Table Top Lateral Adjusted Position.
pub const TABLE_TOP_LATERAL_ADJUSTED_POSITION: Tag = Tag::new(0x0074, 0x1028);

/// (0074,102A) FD, Patient Support Adjusted Angle.
pub const PATIENT_SUPPORT_ADJUSTED_ANGLE: Tag = Tag::new(0x0074, 0x102A);

/// (0074,102B) FD, Table Top Eccentric Adjusted Angle.
pub const TABLE_TOP_ECCENTRIC_ADJUSTED_ANGLE: Tag = Tag::new(0x0074, 0x102B);

/// (0074,102C) FD, Table Top Pitch Adjusted Angle.
pub const TABLE_TOP_PITCH_ADJUSTED_ANGLE: Tag = Tag::new(0x0074, 0x102C);

/// (0074,102D) FD, Table Top Roll Adjusted Angle.
pub const TABLE_TOP_ROLL_ADJUSTED_ANGLE: Tag = Tag::new(0x0074, 0x102D);

/// (0074,1030) SQ, Delivery Verification Image Sequence.
pub const DELIVERY_VERIFICATION_IMAGE_SEQUENCE: Tag = Tag::new(0x0074, 0x1030);

/// (0074,1032) CS, Verification Image Timing.
pub const VERIFICATION_IMAGE_TIMING: Tag = Tag::new(0x0074, 0x1032);

/// (0074,1034) CS, Double Exposure Flag.
pub const DOUBLE_EXPOSURE_FLAG: Tag = Tag::new(0x0074, 0x1034);

/// (0074,1036) CS, Double Exposure Ordering.
pub const DOUBLE_EXPOSURE_ORDERING: Tag = Tag::new(0x0074, 0x1036);

/// (0074,1038) DS, Double Exposure Meterset (Trial). Retired.
pub const DOUBLE_EXPOSURE_METERSET_TRIAL: Tag = Tag::new(0x0074, 0x1038);

/// (0074,103A) DS, Double Exposure Field Delta (Trial). Retired.
pub const DOUBLE_EXPOSURE_FIELD_DELTA_TRIAL: Tag = Tag::new(0x0074, 0x103A);

/// (0074,1040) SQ, Related Reference RT Image Sequence.
pub const RELATED_REFERENCE_RT_IMAGE_SEQUENCE: Tag = Tag::new(0x0074, 0x1040);

/// (0074,1042) SQ, General Machine Verification Sequence.
pub const GENERAL_MACHINE_VERIFICATION_SEQUENCE: Tag = Tag::new(0x0074, 0x1042);

/// (0074,1044) SQ, Conventional Machine Verification Sequence.
pub const CONVENTIONAL_MACHINE_VERIFICATION_SEQUENCE: Tag = Tag::new(0x0074, 0x1044);

/// (0074,1046) SQ, Ion Machine Verification Sequence.
pub const ION_MACHINE_VERIFICATION_SEQUENCE: Tag = Tag::new(0x0074, 0x1046);

/// (0074,1048) SQ, Failed Attributes Sequence.
pub const FAILED_ATTRIBUTES_SEQUENCE: Tag = Tag::new(0x0074, 0x1048);

/// (0074,104A) SQ, Overridden Attributes Sequence.
pub const OVERRIDDEN_ATTRIBUTES_SEQUENCE: Tag = Tag::new(0x0074, 0x104A);

/// (0074,104C) SQ, Conventional Control Point Verification Sequence.
pub const CONVENTIONAL_CONTROL_POINT_VERIFICATION_SEQUENCE: Tag = Tag::new(0x0074, 0x104C);

/// (0074,104E) SQ, Ion Control Point Verification Sequence.
pub const ION_CONTROL_POINT_VERIFICATION_SEQUENCE: Tag = Tag::new(0x0074, 0x104E);

/// (0074,1050) SQ, Attribute Occurrence Sequence.
pub const ATTRIBUTE_OCCURRENCE_SEQUENCE: Tag = Tag::new(0x0074, 0x1050);

/// (0074,1052) AT, Attribute Occurrence Pointer.
pub const ATTRIBUTE_OCCURRENCE_POINTER: Tag = Tag::new(0x0074, 0x1052);

/// (0074,1054) UL, Attribute Item Selector.
pub const ATTRIBUTE_ITEM_SELECTOR: Tag = Tag::new(0x0074, 0x1054);

/// (0074,1056) LO, Attribute Occurrence Private Creator.
pub const ATTRIBUTE_OCCURRENCE_PRIVATE_CREATOR: Tag = Tag::new(0x0074, 0x1056);

/// (0074,1057) IS, Selector Sequence Pointer Items.
pub const SELECTOR_SEQUENCE_POINTER_ITEMS: Tag = Tag::new(0x0074, 0x1057);

/// (0074,1200) CS, Scheduled Procedure Step Priority.
pub const SCHEDULED_PROCEDURE_STEP_PRIORITY: Tag = Tag::new(0x0074, 0x1200);

/// (0074,1202) LO, Worklist Label.
pub const WORKLIST_LABEL: Tag = Tag::new(0x0074, 0x1202);

/// (0074,1204) LO, Procedure Step Label.
pub const PROCEDURE_STEP_LABEL: Tag = Tag::new(0x0074, 0x1204);

/// (0074,1210) SQ, Scheduled Processing Parameters Sequence.
pub const SCHEDULED_PROCESSING_PARAMETERS_SEQUENCE: Tag = Tag::new(0x0074, 0x1210);

/// (0074,1212) SQ, Performed Processing Parameters Sequence.
pub const PERFORMED_PROCESSING_PARAMETERS_SEQUENCE: Tag = Tag::new(0x0074, 0x1212);

/// (0074,1216) SQ, Unified Procedure Step Performed Procedure Sequence.
pub const UNIFIED_PROCEDURE_STEP_PERFORMED_PROCEDURE_SEQUENCE: Tag = Tag::new(0x0074, 0x1216);

/// (0074,1220) SQ, Related Procedure Step Sequence. Retired.
pub const RELATED_PROCEDURE_STEP_SEQUENCE: Tag = Tag::new(0x0074, 0x1220);

/// (0074,1222) LO, Procedure Step Relationship Type. Retired.
pub const PROCEDURE_STEP_RELATIONSHIP_TYPE: Tag = Tag::new(0x0074, 0x1222);

/// (0074,1224) SQ, Replaced Procedure Step Sequence.
pub const REPLACED_PROCEDURE_STEP_SEQUENCE: Tag = Tag::new(0x0074, 0x1224);

/// (0074,1230) LO, Deletion Lock.
pub const DELETION_LOCK: Tag = Tag::new(0x0074, 0x1230);

/// (0074,1234) AE, Receiving AE.
pub const RECEIVING_AE: Tag = Tag::new(0x0074, 0x1234);

/// (0074,1236) AE, Requesting AE.
pub const REQUESTING_AE: Tag = Tag::new(0x0074, 0x1236);

/// (0074,1238) LT, Reason for Cancellation.
pub const REASON_FOR_CANCELLATION: Tag = Tag::new(0x0074, 0x1238);

/// (0074,1242) CS, SCP Status.
pub const SCP_STATUS: Tag = Tag::new(0x0074, 0x1242);

/// (0074,1244) CS, Subscription List Status.
pub const SUBSCRIPTION_LIST_STATUS: Tag = Tag::new(0x0074, 0x1244);

/// (0074,1246) CS, Unified Procedure Step List Status.
pub const UNIFIED_PROCEDURE_STEP_LIST_STATUS: Tag = Tag::new(0x0074, 0x1246);

/// (0074,1324) UL, Beam Order Index.
pub const BEAM_ORDER_INDEX: Tag = Tag::new(0x0074, 0x1324);

/// (0074,1338) FD, Double Exposure Meterset.
pub const DOUBLE_EXPOSURE_METERSET: Tag = Tag::new(0x0074, 0x1338);

/// (0074,133A) FD, Double Exposure Field Delta.
pub const DOUBLE_EXPOSURE_FIELD_DELTA: Tag = Tag::new(0x0074, 0x133A);

/// (0074,1401) SQ, Brachy Task Sequence.
pub const BRACHY_TASK_SEQUENCE: Tag = Tag::new(0x0074, 0x1401);

/// (0074,1402) DS, Continuation Start Total Reference Air Kerma.
pub const CONTINUATION_START_TOTAL_REFERENCE_AIR_KERMA: Tag = Tag::new(0x0074, 0x1402);

/// (0074,1403) DS, Continuation End Total Reference Air Kerma.
pub const CONTINUATION_END_TOTAL_REFERENCE_AIR_KERMA: Tag = Tag::new(0x0074, 0x1403);

/// (0074,1404) IS, Continuation Pulse Number.
pub const CONTINUATION_PULSE_NUMBER: Tag = Tag::new(0x0074, 0x1404);

/// (0074,1405) SQ, Channel Delivery Order Sequence.
pub const CHANNEL_DELIVERY_ORDER_SEQUENCE: Tag = Tag::new(0x0074, 0x1405);

/// (0074,1406) IS, Referenced Channel Number.
pub const REFERENCED_CHANNEL_NUMBER: Tag = Tag::new(0x0074, 0x1406);

/// (0074,1407) DS, Start Cumulative Time Weight.
pub const START_CUMULATIVE_TIME_WEIGHT: Tag = Tag::new(0x0074, 0x1407);

/// (0074,1408) DS, End Cumulative Time Weight.
pub const END_CUMULATIVE_TIME_WEIGHT: Tag = Tag::new(0x0074, 0x1408);

/// (0074,1409) SQ, Omitted Channel Sequence.
pub const OMITTED_CHANNEL_SEQUENCE: Tag = Tag::new(0x0074, 0x1409);

/// (0074,140A) CS, Reason for Channel Omission.
pub const REASON_FOR_CHANNEL_OMISSION: Tag = Tag::new(0x0074, 0x140A);

/// (0074,140B) LO, Reason for Channel Omission Description.
pub const REASON_FOR_CHANNEL_OMISSION_DESCRIPTION: Tag = Tag::new(0x0074, 0x140B);

/// (0074,140C) IS, Channel Delivery Order Index.
pub const CHANNEL_DELIVERY_ORDER_INDEX: Tag = Tag::new(0x0074, 0x140C);

/// (0074,140D) SQ, Channel Delivery Continuation Sequence.
pub const CHANNEL_DELIVERY_CONTINUATION_SEQUENCE: Tag = Tag::new(0x0074, 0x140D);

/// (0074,140E) SQ, Omitted Application Setup Sequence.
pub const OMITTED_APPLICATION_SETUP_SEQUENCE: Tag = Tag::new(0x0074, 0x140E);

/// (0076,0001) LO, Implant Assembly Template Name.
pub const IMPLANT_ASSEMBLY_TEMPLATE_NAME: Tag = Tag::new(0x0076, 0x0001);

/// (0076,0003) LO, Implant Assembly Template Issuer.
pub const IMPLANT_ASSEMBLY_TEMPLATE_ISSUER: Tag = Tag::new(0x0076, 0x0003);

/// (0076,0006) LO, Implant Assembly Template Version.
pub const IMPLANT_ASSEMBLY_TEMPLATE_VERSION: Tag = Tag::new(0x0076, 0x0006);

/// (0076,0008) SQ, Replaced Implant Assembly Template Sequence.
pub const REPLACED_IMPLANT_ASSEMBLY_TEMPLATE_SEQUENCE: Tag = Tag::new(0x0076, 0x0008);

/// (0076,000A) CS, Implant Assembly Template Type.
pub const IMPLANT_ASSEMBLY_TEMPLATE_TYPE: Tag = Tag::new(0x0076, 0x000A);

/// (0076,000C) SQ, Original Implant Assembly Template Sequence.
pub const ORIGINAL_IMPLANT_ASSEMBLY_TEMPLATE_SEQUENCE: Tag = Tag::new(0x0076, 0x000C);

/// (0076,000E) SQ, Derivation Implant Assembly Template Sequence.
pub const DERIVATION_IMPLANT_ASSEMBLY_TEMPLATE_SEQUENCE: Tag = Tag::new(0x0076, 0x000E);

/// (0076,0010) SQ, Implant Assembly Template Target Anatomy Sequence.
pub const IMPLANT_ASSEMBLY_TEMPLATE_TARGET_ANATOMY_SEQUENCE: Tag = Tag::new(0x0076, 0x0010);

/// (0076,0020) SQ, Procedure Type Code Sequence.
pub const PROCEDURE_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0076, 0x0020);

/// (0076,0030) LO, Surgical Technique.
pub const SURGICAL_TECHNIQUE: Tag = Tag::new(0x0076, 0x0030);

/// (0076,0032) SQ, Component Types Sequence.
pub const COMPONENT_TYPES_SEQUENCE: Tag = Tag::new(0x0076, 0x0032);

/// (0076,0034) SQ, Component Type Code Sequence.
pub const COMPONENT_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0076, 0x0034);

/// (0076,0036) CS, Exclusive Component Type.
pub const EXCLUSIVE_COMPONENT_TYPE: Tag = Tag::new(0x0076, 0x0036);

/// (0076,0038) CS, Mandatory Component Type.
pub const MANDATORY_COMPONENT_TYPE: Tag = Tag::new(0x0076, 0x0038);

/// (0076,0040) SQ, Component Sequence.
pub const COMPONENT_SEQUENCE: Tag = Tag::new(0x0076, 0x0040);

/// (0076,0055) US, Component ID.
pub const COMPONENT_ID: Tag = Tag::new(0x0076, 0x0055);

/// (0076,0060) SQ, Component Assembly Sequence.
pub const COMPONENT_ASSEMBLY_SEQUENCE: Tag = Tag::new(0x0076, 0x0060);

/// (0076,0070) US, Component 1 Referenced ID.
pub const COMPONENT_1_REFERENCED_ID: Tag = Tag::new(0x0076, 0x0070);

/// (0076,0080) US, Component 1 Referenced Mating Feature Set ID.
pub const COMPONENT_1_REFERENCED_MATING_FEATURE_SET_ID: Tag = Tag::new(0x0076, 0x0080);

/// (0076,0090) US, Component 1 Referenced Mating Feature ID.
pub const COMPONENT_1_REFERENCED_MATING_FEATURE_ID: Tag = Tag::new(0x0076, 0x0090);

/// (0076,00A0) US, Component 2 Referenced ID.
pub const COMPONENT_2_REFERENCED_ID: Tag = Tag::new(0x0076, 0x00A0);

/// (0076,00B0) US, Component 2 Referenced Mating Feature Set ID.
pub const COMPONENT_2_REFERENCED_MATING_FEATURE_SET_ID: Tag = Tag::new(0x0076, 0x00B0);

/// (0076,00C0) US, Component 2 Referenced Mating Feature ID.
pub const COMPONENT_2_REFERENCED_MATING_FEATURE_ID: Tag = Tag::new(0x0076, 0x00C0);

/// (0078,0001) LO, Implant Template Group Name.
pub const IMPLANT_TEMPLATE_GROUP_NAME: Tag = Tag::new(0x0078, 0x0001);

/// (0078,0010) ST, Implant Template Group Description.
pub const IMPLANT_TEMPLATE_GROUP_DESCRIPTION: Tag = Tag::new(0x0078, 0x0010);

/// (0078,0020) LO, Implant Template Group Issuer.
pub const IMPLANT_TEMPLATE_GROUP_ISSUER: Tag = Tag::new(0x0078, 0x0020);

/// (0078,0024) LO, Implant Template Group Version.
pub const IMPLANT_TEMPLATE_GROUP_VERSION: Tag = Tag::new(0x0078, 0x0024);

/// (0078,0026) SQ, Replaced Implant Template Group Sequence.
pub const REPLACED_IMPLANT_TEMPLATE_GROUP_SEQUENCE: Tag = Tag::new(0x0078, 0x0026);

/// (0078,0028) SQ, Implant Template Group Target Anatomy Sequence.
pub const IMPLANT_TEMPLATE_GROUP_TARGET_ANATOMY_SEQUENCE: Tag = Tag::new(0x0078, 0x0028);

/// (0078,002A) SQ, Implant Template Group Members Sequence.
pub const IMPLANT_TEMPLATE_GROUP_MEMBERS_SEQUENCE: Tag = Tag::new(0x0078, 0x002A);

/// (0078,002E) US, Implant Template Group Member ID.
pub const IMPLANT_TEMPLATE_GROUP_MEMBER_ID: Tag = Tag::new(0x0078, 0x002E);

/// (0078,0050) FD, 3D Implant Template Group Member Matching Point.
pub const THREE_D_IMPLANT_TEMPLATE_GROUP_MEMBER_MATCHING_POINT: Tag = Tag::new(0x0078, 0x0050);

/// (0078,0060) FD, 3D Implant Template Group Member Matching Axes.
pub const THREE_D_IMPLANT_TEMPLATE_GROUP_MEMBER_MATCHING_AXES: Tag = Tag::new(0x0078, 0x0060);

/// (0078,0070) SQ, Implant Template Group Member Matching 2D Coordinates Sequence.
pub const IMPLANT_TEMPLATE_GROUP_MEMBER_MATCHING_2D_COORDINATES_SEQUENCE: Tag =
    Tag::new(0x0078, 0x0070);

/// (0078,0090) FD, 2D Implant Template Group Member Matching Point.
pub const TWO_D_IMPLANT_TEMPLATE_GROUP_MEMBER_MATCHING_POINT: Tag = Tag::new(0x0078, 0x0090);

/// (0078,00A0) FD, 2D Implant Template Group Member Matching Axes.
pub const TWO_D_IMPLANT_TEMPLATE_GROUP_MEMBER_MATCHING_AXES: Tag = Tag::new(0x0078, 0x00A0);

/// (0078,00B0) SQ, Implant Template Group Variation Dimension Sequence.
pub const IMPLANT_TEMPLATE_GROUP_VARIATION_DIMENSION_SEQUENCE: Tag = Tag::new(0x0078, 0x00B0);

/// (0078,00B2) LO, Implant Template Group Variation Dimension Name.
pub const IMPLANT_TEMPLATE_GROUP_VARIATION_DIMENSION_NAME: Tag = Tag::new(0x0078, 0x00B2);

/// (0078,00B4) SQ, Implant Template Group Variation Dimension Rank Sequence.
pub const IMPLANT_TEMPLATE_GROUP_VARIATION_DIMENSION_RANK_SEQUENCE: Tag = Tag::new(0x0078, 0x00B4);

/// (0078,00B6) US, Referenced Implant Template Group Member ID.
pub const REFERENCED_IMPLANT_TEMPLATE_GROUP_MEMBER_ID: Tag = Tag::new(0x0078, 0x00B6);

/// (0078,00B8) US, Implant Template Group Variation Dimension Rank.
pub const IMPLANT_TEMPLATE_GROUP_VARIATION_DIMENSION_RANK: Tag = Tag::new(0x0078, 0x00B8);

/// (0080,0001) SQ, Surface Scan Acquisition Type Code Sequence.
pub const SURFACE_SCAN_ACQUISITION_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0080, 0x0001);

/// (0080,0002) SQ, Surface Scan Mode Code Sequence.
pub const SURFACE_SCAN_MODE_CODE_SEQUENCE: Tag = Tag::new(0x0080, 0x0002);

/// (0080,0003) SQ, Registration Method Code Sequence.
pub const REGISTRATION_METHOD_CODE_SEQUENCE: Tag = Tag::new(0x0080, 0x0003);

/// (0080,0004) FD, Shot Duration Time.
pub const SHOT_DURATION_TIME: Tag = Tag::new(0x0080, 0x0004);

/// (0080,0005) FD, Shot Offset Time.
pub const SHOT_OFFSET_TIME: Tag = Tag::new(0x0080, 0x0005);

/// (0080,0006) US, Surface Point Presentation Value Data.
pub const SURFACE_POINT_PRESENTATION_VALUE_DATA: Tag = Tag::new(0x0080, 0x0006);

/// (0080,0007) US, Surface Point Color CIELab Value Data.
pub const SURFACE_POINT_COLOR_CIELAB_VALUE_DATA: Tag = Tag::new(0x0080, 0x0007);

/// (0080,0008) SQ, UV Mapping Sequence.
pub const UV_MAPPING_SEQUENCE: Tag = Tag::new(0x0080, 0x0008);

/// (0080,0009) SH, Texture Label.
pub const TEXTURE_LABEL: Tag = Tag::new(0x0080, 0x0009);

/// (0080,0010) OF, U Value Data.
pub const U_VALUE_DATA: Tag = Tag::new(0x0080, 0x0010);

/// (0080,0011) OF, V Value Data.
pub const V_VALUE_DATA: Tag = Tag::new(0x0080, 0x0011);

/// (0080,0012) SQ, Referenced Texture Sequence.
pub const REFERENCED_TEXTURE_SEQUENCE: Tag = Tag::new(0x0080, 0x0012);

/// (0080,0013) SQ, Referenced Surface Data Sequence.
pub const REFERENCED_SURFACE_DATA_SEQUENCE: Tag = Tag::new(0x0080, 0x0013);

/// (0082,0001) CS, Assessment Summary.
pub const ASSESSMENT_SUMMARY: Tag = Tag::new(0x0082, 0x0001);

/// (0082,0003) UT, Assessment Summary Description.
pub const ASSESSMENT_SUMMARY_DESCRIPTION: Tag = Tag::new(0x0082, 0x0003);

/// (0082,0004) SQ, Assessed SOP Instance Sequence.
pub const ASSESSED_SOP_INSTANCE_SEQUENCE: Tag = Tag::new(0x0082, 0x0004);

/// (0082,0005) SQ, Referenced Comparison SOP Instance Sequence.
pub const REFERENCED_COMPARISON_SOP_INSTANCE_SEQUENCE: Tag = Tag::new(0x0082, 0x0005);

/// (0082,0006) UL, Number of Assessment Observations.
pub const NUMBER_OF_ASSESSMENT_OBSERVATIONS: Tag = Tag::new(0x0082, 0x0006);

/// (0082,0007) SQ, Assessment Observations Sequence.
pub const ASSESSMENT_OBSERVATIONS_SEQUENCE: Tag = Tag::new(0x0082, 0x0007);

/// (0082,0008) CS, Observation Significance.
pub const OBSERVATION_SIGNIFICANCE: Tag = Tag::new(0x0082, 0x0008);

/// (0082,000A) UT, Observation Description.
pub const OBSERVATION_DESCRIPTION: Tag = Tag::new(0x0082, 0x000A);

/// (0082,000C) SQ, Structured Constraint Observation Sequence.
pub const STRUCTURED_CONSTRAINT_OBSERVATION_SEQUENCE: Tag = Tag::new(0x0082, 0x000C);

/// (0082,0010) SQ, Assessed Attribute Value Sequence.
pub const ASSESSED_ATTRIBUTE_VALUE_SEQUENCE: Tag = Tag::new(0x0082, 0x0010);

/// (0082,0016) LO, Assessment Set ID.
pub const ASSESSMENT_SET_ID: Tag = Tag::new(0x0082, 0x0016);

/// (0082,0017) SQ, Assessment Requester Sequence.
pub const ASSESSMENT_REQUESTER_SEQUENCE: Tag = Tag::new(0x0082, 0x0017);

/// (0082,0018) LO, Selector Attribute Name.
pub const SELECTOR_ATTRIBUTE_NAME: Tag = Tag::new(0x0082, 0x0018);

/// (0082,0019) LO, Selector Attribute Keyword.
pub const SELECTOR_ATTRIBUTE_KEYWORD: Tag = Tag::new(0x0082, 0x0019);

/// (0082,0021) SQ, Assessment Type Code Sequence.
pub const ASSESSMENT_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x0082, 0x0021);

/// (0082,0022) SQ, Observation Basis Code Sequence.
pub const OBSERVATION_BASIS_CODE_SEQUENCE: Tag = Tag::new(0x0082, 0x0022);

/// (0082,0023) LO, Assessment Label.
pub const ASSESSMENT_LABEL: Tag = Tag::new(0x0082, 0x0023);

/// (0082,0032) CS, Constraint Type.
pub const CONSTRAINT_TYPE: Tag = Tag::new(0x0082, 0x0032);

/// (0082,0033) UT, Specification Selection Guidance.
pub const SPECIFICATION_SELECTION_GUIDANCE: Tag = Tag::new(0x0082, 0x0033);

/// (0082,0034) SQ, Constraint Value Sequence.
pub const CONSTRAINT_VALUE_SEQUENCE: Tag = Tag::new(0x0082, 0x0034);

/// (0082,0035) SQ, Recommended Default Value Sequence.
pub const RECOMMENDED_DEFAULT_VALUE_SEQUENCE: Tag = Tag::new(0x0082, 0x0035);

/// (0082,0036) CS, Constraint Violation Significance.
pub const CONSTRAINT_VIOLATION_SIGNIFICANCE: Tag = Tag::new(0x0082, 0x0036);

/// (0082,0037) UT, Constraint Violation Condition.
pub const CONSTRAINT_VIOLATION_CONDITION: Tag = Tag::new(0x0082, 0x0037);

/// (0082,0038) CS, Modifiable Constraint Flag.
pub const MODIFIABLE_CONSTRAINT_FLAG: Tag = Tag::new(0x0082, 0x0038);

/// (0088,0130) SH, Storage Media File-set ID.
pub const STORAGE_MEDIA_FILE_SET_ID: Tag = Tag::new(0x0088, 0x0130);

/// (0088,0140) UI, Storage Media File-set UID.
pub const STORAGE_MEDIA_FILE_SET_UID: Tag = Tag::new(0x0088, 0x0140);

/// (0088,0200) SQ, Icon Image Sequence.
pub const ICON_IMAGE_SEQUENCE: Tag = Tag::new(0x0088, 0x0200);

/// (0088,0904) LO, Topic Title. Retired.
pub const TOPIC_TITLE: Tag = Tag::new(0x0088, 0x0904);

/// (0088,0906) ST, Topic Subject. Retired.
pub const TOPIC_SUBJECT: Tag = Tag::new(0x0088, 0x0906);

/// (0088,0910) LO, Topic Author. Retired.
pub const TOPIC_AUTHOR: Tag = Tag::new(0x0088, 0x0910);

/// (0088,0912) LO, Topic Keywords. Retired.
pub const TOPIC_KEYWORDS: Tag = Tag::new(0x0088, 0x0912);

/// (0100,0410) CS, SOP Instance Status.
pub const SOP_INSTANCE_STATUS: Tag = Tag::new(0x0100, 0x0410);

/// (0100,0420) DT, SOP Authorization DateTime.
pub const SOP_AUTHORIZATION_DATE_TIME: Tag = Tag::new(0x0100, 0x0420);

/// (0100,0424) LT, SOP Authorization Comment.
pub const SOP_AUTHORIZATION_COMMENT: Tag = Tag::new(0x0100, 0x0424);

/// (0100,0426) LO, Authorization Equipment Certification Number.
pub const AUTHORIZATION_EQUIPMENT_CERTIFICATION_NUMBER: Tag = Tag::new(0x0100, 0x0426);

/// (0400,0005) US, MAC ID Number.
pub const MAC_ID_NUMBER: Tag = Tag::new(0x0400, 0x0005);

/// (0400,0010) UI, MAC Calculation Transfer Syntax UID.
pub const MAC_CALCULATION_TRANSFER_SYNTAX_UID: Tag = Tag::new(0x0400, 0x0010);

/// (0400,0015) CS, MAC Algorithm.
pub const MAC_ALGORITHM: Tag = Tag::new(0x0400, 0x0015);

/// (0400,0020) AT, Data Elements Signed.
pub const DATA_ELEMENTS_SIGNED: Tag = Tag::new(0x0400, 0x0020);

/// (0400,0100) UI, Digital Signature UID.
pub const DIGITAL_SIGNATURE_UID: Tag = Tag::new(0x0400, 0x0100);

/// (0400,0105) DT, Digital Signature DateTime.
pub const DIGITAL_SIGNATURE_DATE_TIME: Tag = Tag::new(0x0400, 0x0105);

/// (0400,0110) CS, Certificate Type.
pub const CERTIFICATE_TYPE: Tag = Tag::new(0x0400, 0x0110);

/// (0400,0115) OB, Certificate of Signer.
pub const CERTIFICATE_OF_SIGNER: Tag = Tag::new(0x0400, 0x0115);

/// (0400,0120) OB, Signature.
pub const SIGNATURE: Tag = Tag::new(0x0400, 0x0120);

/// (0400,0305) CS, Certified Timestamp Type.
pub const CERTIFIED_TIMESTAMP_TYPE: Tag = Tag::new(0x0400, 0x0305);

/// (0400,0310) OB, Certified Timestamp.
pub const CERTIFIED_TIMESTAMP: Tag = Tag::new(0x0400, 0x0310);

/// (0400,0401) SQ, Digital Signature Purpose Code Sequence.
pub const DIGITAL_SIGNATURE_PURPOSE_CODE_SEQUENCE: Tag = Tag::new(0x0400, 0x0401);

/// (0400,0402) SQ, Referenced Digital Signature Sequence.
pub const REFERENCED_DIGITAL_SIGNATURE_SEQUENCE: Tag = Tag::new(0x0400, 0x0402);

/// (0400,0403) SQ, Referenced SOP Instance MAC Sequence.
pub const REFERENCED_SOP_INSTANCE_MAC_SEQUENCE: Tag = Tag::new(0x0400, 0x0403);

/// (0400,0404) OB, MAC.
pub const MAC: Tag = Tag::new(0x0400, 0x0404);

/// (0400,0500) SQ, Encrypted Attributes Sequence.
pub const ENCRYPTED_ATTRIBUTES_SEQUENCE: Tag = Tag::new(0x0400, 0x0500);

/// (0400,0510) UI, Encrypted Content Transfer Syntax UID.
pub const ENCRYPTED_CONTENT_TRANSFER_SYNTAX_UID: Tag = Tag::new(0x0400, 0x0510);

/// (0400,0520) OB, Encrypted Content.
pub const ENCRYPTED_CONTENT: Tag = Tag::new(0x0400, 0x0520);

/// (0400,0550) SQ, Modified Attributes Sequence.
pub const MODIFIED_ATTRIBUTES_SEQUENCE: Tag = Tag::new(0x0400, 0x0550);

/// (0400,0551) SQ, Nonconforming Modified Attributes Sequence.
pub const NONCONFORMING_MODIFIED_ATTRIBUTES_SEQUENCE: Tag = Tag::new(0x0400, 0x0551);

/// (0400,0552) OB, Nonconforming Data Element Value.
pub const NONCONFORMING_DATA_ELEMENT_VALUE: Tag = Tag::new(0x0400, 0x0552);

/// (0400,0561) SQ, Original Attributes Sequence.
pub const ORIGINAL_ATTRIBUTES_SEQUENCE: Tag = Tag::new(0x0400, 0x0561);

/// (0400,0562) DT, Attribute Modification DateTime.
pub const ATTRIBUTE_MODIFICATION_DATE_TIME: Tag = Tag::new(0x0400, 0x0562);

/// (0400,0563) LO, Modifying System.
pub const MODIFYING_SYSTEM: Tag = Tag::new(0x0400, 0x0563);

/// (0400,0564) LO, Source of Previous Values.
pub const SOURCE_OF_PREVIOUS_VALUES: Tag = Tag::new(0x0400, 0x0564);

/// (0400,0565) CS, Reason for the Attribute Modification.
pub const REASON_FOR_THE_ATTRIBUTE_MODIFICATION: Tag = Tag::new(0x0400, 0x0565);

/// (0400,0600) CS, Instance Origin Status.
pub const INSTANCE_ORIGIN_STATUS: Tag = Tag::new(0x0400, 0x0600);

/// (1000,0000) UL, Code Table Group Length. Retired.
pub const CODE_TABLE_GROUP_LENGTH: Tag = Tag::new(0x1000, 0x0000);

/// (1010,0000) UL, Zonal Map Group Length. Retired.
pub const ZONAL_MAP_GROUP_LENGTH: Tag = Tag::new(0x1010, 0x0000);

/// (2000,0010) IS, Number of Copies.
pub const NUMBER_OF_COPIES: Tag = Tag::new(0x2000, 0x0010);

/// (2000,001E) SQ, Printer Configuration Sequence.
pub const PRINTER_CONFIGURATION_SEQUENCE: Tag = Tag::new(0x2000, 0x001E);

/// (2000,0020) CS, Print Priority.
pub const PRINT_PRIORITY: Tag = Tag::new(0x2000, 0x0020);

/// (2000,0030) CS, Medium Type.
pub const MEDIUM_TYPE: Tag = Tag::new(0x2000, 0x0030);

/// (2000,0040) CS, Film Destination.
pub const FILM_DESTINATION: Tag = Tag::new(0x2000, 0x0040);

/// (2000,0050) LO, Film Session Label.
pub const FILM_SESSION_LABEL: Tag = Tag::new(0x2000, 0x0050);

/// (2000,0060) IS, Memory Allocation.
pub const MEMORY_ALLOCATION: Tag = Tag::new(0x2000, 0x0060);

/// (2000,0061) IS, Maximum Memory Allocation.
pub const MAXIMUM_MEMORY_ALLOCATION: Tag = Tag::new(0x2000, 0x0061);

/// (2000,0062) CS, Color Image Printing Flag. Retired.
pub const COLOR_IMAGE_PRINTING_FLAG: Tag = Tag::new(0x2000, 0x0062);

/// (2000,0063) CS, Collation Flag. Retired.
pub const COLLATION_FLAG: Tag = Tag::new(0x2000, 0x0063);

/// (2000,0065) CS, Annotation Flag. Retired.
pub const ANNOTATION_FLAG: Tag = Tag::new(0x2000, 0x0065);

/// (2000,0067) CS, Image Overlay Flag. Retired.
pub const IMAGE_OVERLAY_FLAG: Tag = Tag::new(0x2000, 0x0067);

/// (2000,0069) CS, Presentation LUT Flag. Retired.
pub const PRESENTATION_LUT_FLAG: Tag = Tag::new(0x2000, 0x0069);

/// (2000,006A) CS, Image Box Presentation LUT Flag. Retired.
pub const IMAGE_BOX_PRESENTATION_LUT_FLAG: Tag = Tag::new(0x2000, 0x006A);

/// (2000,00A0) US, Memory Bit Depth.
pub const MEMORY_BIT_DEPTH: Tag = Tag::new(0x2000, 0x00A0);

/// (2000,00A1) US, Printing Bit Depth.
pub const PRINTING_BIT_DEPTH: Tag = Tag::new(0x2000, 0x00A1);

/// (2000,00A2) SQ, Media Installed Sequence.
pub const MEDIA_INSTALLED_SEQUENCE: Tag = Tag::new(0x2000, 0x00A2);

/// (2000,00A4) SQ, Other Media Available Sequence.
pub const OTHER_MEDIA_AVAILABLE_SEQUENCE: Tag = Tag::new(0x2000, 0x00A4);

/// (2000,00A8) SQ, Supported Image Display Formats Sequence.
pub const SUPPORTED_IMAGE_DISPLAY_FORMATS_SEQUENCE: Tag = Tag::new(0x2000, 0x00A8);

/// (2000,0500) SQ, Referenced Film Box Sequence.
pub const REFERENCED_FILM_BOX_SEQUENCE: Tag = Tag::new(0x2000, 0x0500);

/// (2000,0510) SQ, Referenced Stored Print Sequence. Retired.
pub const REFERENCED_STORED_PRINT_SEQUENCE: Tag = Tag::new(0x2000, 0x0510);

/// (2010,0010) ST, Image Display Format.
pub const IMAGE_DISPLAY_FORMAT: Tag = Tag::new(0x2010, 0x0010);

/// (2010,0030) CS, Annotation Display Format ID.
pub const ANNOTATION_DISPLAY_FORMAT_ID: Tag = Tag::new(0x2010, 0x0030);

/// (2010,0040) CS, Film Orientation.
pub const FILM_ORIENTATION: Tag = Tag::new(0x2010, 0x0040);

/// (2010,0050) CS, Film Size ID.
pub const FILM_SIZE_ID: Tag = Tag::new(0x2010, 0x0050);

/// (2010,0052) CS, Printer Resolution ID.
pub const PRINTER_RESOLUTION_ID: Tag = Tag::new(0x2010, 0x0052);

/// (2010,0054) CS, Default Printer Resolution ID.
pub const DEFAULT_PRINTER_RESOLUTION_ID: Tag = Tag::new(0x2010, 0x0054);

/// (2010,0060) CS, Magnification Type.
pub const MAGNIFICATION_TYPE: Tag = Tag::new(0x2010, 0x0060);

/// (2010,0080) CS, Smoothing Type.
pub const SMOOTHING_TYPE: Tag = Tag::new(0x2010, 0x0080);

/// (2010,00A6) CS, Default Magnification Type.
pub const DEFAULT_MAGNIFICATION_TYPE: Tag = Tag::new(0x2010, 0x00A6);

/// (2010,00A7) CS, Other Magnification Types Available.
pub const OTHER_MAGNIFICATION_TYPES_AVAILABLE: Tag = Tag::new(0x2010, 0x00A7);

/// (2010,00A8) CS, Default Smoothing Type.
pub const DEFAULT_SMOOTHING_TYPE: Tag = Tag::new(0x2010, 0x00A8);

/// (2010,00A9) CS, Other Smoothing Types Available.
pub const OTHER_SMOOTHING_TYPES_AVAILABLE: Tag = Tag::new(0x2010, 0x00A9);

/// (2010,0100) CS, Border Density.
pub const BORDER_DENSITY: Tag = Tag::new(0x2010, 0x0100);

/// (2010,0110) CS, Empty Image Density.
pub const EMPTY_IMAGE_DENSITY: Tag = Tag::new(0x2010, 0x0110);

/// (2010,0120) US, Min Density.
pub const MIN_DENSITY: Tag = Tag::new(0x2010, 0x0120);

/// (2010,0130) US, Max Density.
pub const MAX_DENSITY: Tag = Tag::new(0x2010, 0x0130);

/// (2010,0140) CS, Trim.
pub const TRIM: Tag = Tag::new(0x2010, 0x0140);

/// (2010,0150) ST, Configuration Information.
pub const CONFIGURATION_INFORMATION: Tag = Tag::new(0x2010, 0x0150);

/// (2010,0152) LT, Configuration Information Description.
pub const CONFIGURATION_INFORMATION_DESCRIPTION: Tag = Tag::new(0x2010, 0x0152);

/// (2010,0154) IS, Maximum Collated Films.
pub const MAXIMUM_COLLATED_FILMS: Tag = Tag::new(0x2010, 0x0154);

/// (2010,015E) US, Illumination.
pub const ILLUMINATION: Tag = Tag::new(0x2010, 0x015E);

/// (2010,0160) US, Reflected Ambient Light.
pub const REFLECTED_AMBIENT_LIGHT: Tag = Tag::new(0x2010, 0x0160);

/// (2010,0376) DS, Printer Pixel Spacing.
pub const PRINTER_PIXEL_SPACING: Tag = Tag::new(0x2010, 0x0376);

/// (2010,0500) SQ, Referenced Film Session Sequence.
pub const REFERENCED_FILM_SESSION_SEQUENCE: Tag = Tag::new(0x2010, 0x0500);

/// (2010,0510) SQ, Referenced Image Box Sequence.
pub const REFERENCED_IMAGE_BOX_SEQUENCE: Tag = Tag::new(0x2010, 0x0510);

/// (2010,0520) SQ, Referenced Basic Annotation Box Sequence.
pub const REFERENCED_BASIC_ANNOTATION_BOX_SEQUENCE: Tag = Tag::new(0x2010, 0x0520);

/// (2020,0010) US, Image Box Position.
pub const IMAGE_BOX_POSITION: Tag = Tag::new(0x2020, 0x0010);

/// (2020,0020) CS, Polarity.
pub const POLARITY: Tag = Tag::new(0x2020, 0x0020);

/// (2020,0030) DS, Requested Image Size.
pub const REQUESTED_IMAGE_SIZE: Tag = Tag::new(0x2020, 0x0030);

/// (2020,0040) CS, Requested Decimate/Crop Behavior.
pub const REQUESTED_DECIMATE_CROP_BEHAVIOR: Tag = Tag::new(0x2020, 0x0040);

/// (2020,0050) CS, Requested Resolution ID.
pub const REQUESTED_RESOLUTION_ID: Tag = Tag::new(0x2020, 0x0050);

/// (2020,00A0) CS, Requested Image Size Flag.
pub const REQUESTED_IMAGE_SIZE_FLAG: Tag = Tag::new(0x2020, 0x00A0);

/// (2020,00A2) CS, Decimate/Crop Result.
pub const DECIMATE_CROP_RESULT: Tag = Tag::new(0x2020, 0x00A2);

/// (2020,0110) SQ, Basic Grayscale Image Sequence.
pub const BASIC_GRAYSCALE_IMAGE_SEQUENCE: Tag = Tag::new(0x2020, 0x0110);

/// (2020,0111) SQ, Basic Color Image Sequence.
pub const BASIC_COLOR_IMAGE_SEQUENCE: Tag = Tag::new(0x2020, 0x0111);

/// (2020,0130) SQ, Referenced Image Overlay Box Sequence. Retired.
pub const REFERENCED_IMAGE_OVERLAY_BOX_SEQUENCE: Tag = Tag::new(0x2020, 0x0130);

/// (2020,0140) SQ, Referenced VOI LUT Box Sequence. Retired.
pub const REFERENCED_VOI_LUT_BOX_SEQUENCE: Tag = Tag::new(0x2020, 0x0140);

/// (2030,0010) US, Annotation Position.
pub const ANNOTATION_POSITION: Tag = Tag::new(0x2030, 0x0010);

/// (2030,0020) LO, Text String.
pub const TEXT_STRING: Tag = Tag::new(0x2030, 0x0020);

/// (2040,0010) SQ, Referenced Overlay Plane Sequence. Retired.
pub const REFERENCED_OVERLAY_PLANE_SEQUENCE: Tag = Tag::new(0x2040, 0x0010);

/// (2040,0011) US, Referenced Overlay Plane Groups. Retired.
pub const REFERENCED_OVERLAY_PLANE_GROUPS: Tag = Tag::new(0x2040, 0x0011);

/// (2040,0020) SQ, Overlay Pixel Data Sequence. Retired.
pub const OVERLAY_PIXEL_DATA_SEQUENCE: Tag = Tag::new(0x2040, 0x0020);

/// (2040,0060) CS, Overlay Magnification Type. Retired.
pub const OVERLAY_MAGNIFICATION_TYPE: Tag = Tag::new(0x2040, 0x0060);

/// (2040,0070) CS, Overlay Smoothing Type. Retired.
pub const OVERLAY_SMOOTHING_TYPE: Tag = Tag::new(0x2040, 0x0070);

/// (2040,0072) CS, Overlay or Image Magnification. Retired.
pub const OVERLAY_OR_IMAGE_MAGNIFICATION: Tag = Tag::new(0x2040, 0x0072);

/// (2040,0074) US, Magnify to Number of Columns. Retired.
pub const MAGNIFY_TO_NUMBER_OF_COLUMNS: Tag = Tag::new(0x2040, 0x0074);

/// (2040,0080) CS, Overlay Foreground Density. Retired.
pub const OVERLAY_FOREGROUND_DENSITY: Tag = Tag::new(0x2040, 0x0080);

/// (2040,0082) CS, Overlay Background Density. Retired.
pub const OVERLAY_BACKGROUND_DENSITY: Tag = Tag::new(0x2040, 0x0082);

/// (2040,0090) CS, Overlay Mode. Retired.
pub const OVERLAY_MODE: Tag = Tag::new(0x2040, 0x0090);

/// (2040,0100) CS, Threshold Density. Retired.
pub const THRESHOLD_DENSITY: Tag = Tag::new(0x2040, 0x0100);

/// (2040,0500) SQ, Referenced Image Box Sequence (Retired). Retired.
pub const REFERENCED_IMAGE_BOX_SEQUENCE_RETIRED: Tag = Tag::new(0x2040, 0x0500);

/// (2050,0010) SQ, Presentation LUT Sequence.
pub const PRESENTATION_LUT_SEQUENCE: Tag = Tag::new(0x2050, 0x0010);

/// (2050,0020) CS, Presentation LUT Shape.
pub const PRESENTATION_LUT_SHAPE: Tag = Tag::new(0x2050, 0x0020);

/// (2050,0500) SQ, Referenced Presentation LUT Sequence.
pub const REFERENCED_PRESENTATION_LUT_SEQUENCE: Tag = Tag::new(0x2050, 0x0500);

/// (2100,0010) SH, Print Job ID. Retired.
pub const PRINT_JOB_ID: Tag = Tag::new(0x2100, 0x0010);

/// (2100,0020) CS, Execution Status.
pub const EXECUTION_STATUS: Tag = Tag::new(0x2100, 0x0020);

/// (2100,0030) CS, Execution Status Info.
pub const EXECUTION_STATUS_INFO: Tag = Tag::new(0x2100, 0x0030);

/// (2100,0040) DA, Creation Date.
pub const CREATION_DATE: Tag = Tag::new(0x2100, 0x0040);

/// (2100,0050) TM, Creation Time.
pub const CREATION_TIME: Tag = Tag::new(0x2100, 0x0050);

/// (2100,0070) AE, Originator.
pub const ORIGINATOR: Tag = Tag::new(0x2100, 0x0070);

/// (2100,0140) AE, Destination AE.
pub const DESTINATION_AE: Tag = Tag::new(0x2100, 0x0140);

/// (2100,0160) SH, Owner ID.
pub const OWNER_ID: Tag = Tag::new(0x2100, 0x0160);

/// (2100,0170) IS, Number of Films.
pub const NUMBER_OF_FILMS: Tag = Tag::new(0x2100, 0x0170);

/// (2100,0500) SQ, Referenced Print Job Sequence (Pull Stored Print). Retired.
pub const REFERENCED_PRINT_JOB_SEQUENCE_PULL_STORED_PRINT: Tag = Tag::new(0x2100, 0x0500);

/// (2110,0010) CS, Printer Status.
pub const PRINTER_STATUS: Tag = Tag::new(0x2110, 0x0010);

/// (2110,0020) CS, Printer Status Info.
pub const PRINTER_STATUS_INFO: Tag = Tag::new(0x2110, 0x0020);

/// (2110,0030) LO, Printer Name.
pub const PRINTER_NAME: Tag = Tag::new(0x2110, 0x0030);

/// (2110,0099) SH, Print Queue ID. Retired.
pub const PRINT_QUEUE_ID: Tag = Tag::new(0x2110, 0x0099);

/// (2120,0010) CS, Queue Status. Retired.
pub const QUEUE_STATUS: Tag = Tag::new(0x2120, 0x0010);

/// (2120,0050) SQ, Print Job Description Sequence. Retired.
pub const PRINT_JOB_DESCRIPTION_SEQUENCE: Tag = Tag::new(0x2120, 0x0050);

/// (2120,0070) SQ, Referenced Print Job Sequence. Retired.
pub const REFERENCED_PRINT_JOB_SEQUENCE: Tag = Tag::new(0x2120, 0x0070);

/// (2130,0010) SQ, Print Management Capabilities Sequence. Retired.
pub const PRINT_MANAGEMENT_CAPABILITIES_SEQUENCE: Tag = Tag::new(0x2130, 0x0010);

/// (2130,0015) SQ, Printer Characteristics Sequence. Retired.
pub const PRINTER_CHARACTERISTICS_SEQUENCE: Tag = Tag::new(0x2130, 0x0015);

/// (2130,0030) SQ, Film Box Content Sequence. Retired.
pub const FILM_BOX_CONTENT_SEQUENCE: Tag = Tag::new(0x2130, 0x0030);

/// (2130,0040) SQ, Image Box Content Sequence. Retired.
pub const IMAGE_BOX_CONTENT_SEQUENCE: Tag = Tag::new(0x2130, 0x0040);

/// (2130,0050) SQ, Annotation Content Sequence. Retired.
pub const ANNOTATION_CONTENT_SEQUENCE: Tag = Tag::new(0x2130, 0x0050);

/// (2130,0060) SQ, Image Overlay Box Content Sequence. Retired.
pub const IMAGE_OVERLAY_BOX_CONTENT_SEQUENCE: Tag = Tag::new(0x2130, 0x0060);

/// (2130,0080) SQ, Presentation LUT Content Sequence. Retired.
pub const PRESENTATION_LUT_CONTENT_SEQUENCE: Tag = Tag::new(0x2130, 0x0080);

/// (2130,00A0) SQ, Proposed Study Sequence.
pub const PROPOSED_STUDY_SEQUENCE: Tag = Tag::new(0x2130, 0x00A0);

/// (2130,00C0) SQ, Original Image Sequence.
pub const ORIGINAL_IMAGE_SEQUENCE: Tag = Tag::new(0x2130, 0x00C0);

/// (2200,0001) CS, Label Using Information Extracted From Instances.
pub const LABEL_USING_INFORMATION_EXTRACTED_FROM_INSTANCES: Tag = Tag::new(0x2200, 0x0001);

/// (2200,0002) UT, Label Text.
pub const LABEL_TEXT: Tag = Tag::new(0x2200, 0x0002);

/// (2200,0003) CS, Label Style Selection.
pub const LABEL_STYLE_SELECTION: Tag = Tag::new(0x2200, 0x0003);

/// (2200,0004) LT, Media Disposition.
pub const MEDIA_DISPOSITION: Tag = Tag::new(0x2200, 0x0004);

/// (2200,0005) LT, Barcode Value.
pub const BARCODE_VALUE: Tag = Tag::new(0x2200, 0x0005);

/// (2200,0006) CS, Barcode Symbology.
pub const BARCODE_SYMBOLOGY: Tag = Tag::new(0x2200, 0x0006);

/// (2200,0007) CS, Allow Media Splitting.
pub const ALLOW_MEDIA_SPLITTING: Tag = Tag::new(0x2200, 0x0007);

/// (2200,0008) CS, Include Non-DICOM Objects.
pub const INCLUDE_NONDICOM_OBJECTS: Tag = Tag::new(0x2200, 0x0008);

/// (2200,0009) CS, Include Display Application.
pub const INCLUDE_DISPLAY_APPLICATION: Tag = Tag::new(0x2200, 0x0009);

/// (2200,000A) CS, Preserve Composite Instances After Media Creation.
pub const PRESERVE_COMPOSITE_INSTANCES_AFTER_MEDIA_CREATION: Tag = Tag::new(0x2200, 0x000A);

/// (2200,000B) US, Total Number of Pieces of Media Created.
pub const TOTAL_NUMBER_OF_PIECES_OF_MEDIA_CREATED: Tag = Tag::new(0x2200, 0x000B);

/// (2200,000C) LO, Requested Media Application Profile.
pub const REQUESTED_MEDIA_APPLICATION_PROFILE: Tag = Tag::new(0x2200, 0x000C);

/// (2200,000D) SQ, Referenced Storage Media Sequence.
pub const REFERENCED_STORAGE_MEDIA_SEQUENCE: Tag = Tag::new(0x2200, 0x000D);

/// (2200,000E) AT, Failure Attributes.
pub const FAILURE_ATTRIBUTES: Tag = Tag::new(0x2200, 0x000E);

/// (2200,000F) CS, Allow Lossy Compression.
pub const ALLOW_LOSSY_COMPRESSION: Tag = Tag::new(0x2200, 0x000F);

/// (2200,0020) CS, Request Priority.
pub const REQUEST_PRIORITY: Tag = Tag::new(0x2200, 0x0020);

/// (3002,0002) SH, RT Image Label.
pub const RT_IMAGE_LABEL: Tag = Tag::new(0x3002, 0x0002);

/// (3002,0003) LO, RT Image Name.
pub const RT_IMAGE_NAME: Tag = Tag::new(0x3002, 0x0003);

/// (3002,0004) ST, RT Image Description.
pub const RT_IMAGE_DESCRIPTION: Tag = Tag::new(0x3002, 0x0004);

/// (3002,000A) CS, Reported Values Origin.
pub const REPORTED_VALUES_ORIGIN: Tag = Tag::new(0x3002, 0x000A);

/// (3002,000C) CS, RT Image Plane.
pub const RT_IMAGE_PLANE: Tag = Tag::new(0x3002, 0x000C);

/// (3002,000D) DS, X-Ray Image Receptor Translation.
pub const X_RAY_IMAGE_RECEPTOR_TRANSLATION: Tag = Tag::new(0x3002, 0x000D);

/// (3002,000E) DS, X-Ray Image Receptor Angle.
pub const X_RAY_IMAGE_RECEPTOR_ANGLE: Tag = Tag::new(0x3002, 0x000E);

/// (3002,0010) DS, RT Image Orientation.
pub const RT_IMAGE_ORIENTATION: Tag = Tag::new(0x3002, 0x0010);

/// (3002,0011) DS, Image Plane Pixel Spacing.
pub const IMAGE_PLANE_PIXEL_SPACING: Tag = Tag::new(0x3002, 0x0011);

/// (3002,0012) DS, RT Image Position.
pub const RT_IMAGE_POSITION: Tag = Tag::new(0x3002, 0x0012);

/// (3002,0020) SH, Radiation Machine Name.
pub const RADIATION_MACHINE_NAME: Tag = Tag::new(0x3002, 0x0020);

/// (3002,0022) DS, Radiation Machine SAD.
pub const RADIATION_MACHINE_SAD: Tag = Tag::new(0x3002, 0x0022);

/// (3002,0024) DS, Radiation Machine SSD.
pub const RADIATION_MACHINE_SSD: Tag = Tag::new(0x3002, 0x0024);

/// (3002,0026) DS, RT Image SID.
pub const RT_IMAGE_SID: Tag = Tag::new(0x3002, 0x0026);

/// (3002,0028) DS, Source to Reference Object Distance.
pub const SOURCE_TO_REFERENCE_OBJECT_DISTANCE: Tag = Tag::new(0x3002, 0x0028);

/// (3002,0029) IS, Fraction Number.
pub const FRACTION_NUMBER: Tag = Tag::new(0x3002, 0x0029);

/// (3002,0030) SQ, Exposure Sequence.
pub const EXPOSURE_SEQUENCE: Tag = Tag::new(0x3002, 0x0030);

/// (3002,0032) DS, Meterset Exposure.
pub const METERSET_EXPOSURE: Tag = Tag::new(0x3002, 0x0032);

/// (3002,0034) DS, Diaphragm Position.
pub const DIAPHRAGM_POSITION: Tag = Tag::new(0x3002, 0x0034);

/// (3002,0040) SQ, Fluence Map Sequence.
pub const FLUENCE_MAP_SEQUENCE: Tag = Tag::new(0x3002, 0x0040);

/// (3002,0041) CS, Fluence Data Source.
pub const FLUENCE_DATA_SOURCE: Tag = Tag::new(0x3002, 0x0041);

/// (3002,0042) DS, Fluence Data Scale.
pub const FLUENCE_DATA_SCALE: Tag = Tag::new(0x3002, 0x0042);

/// (3002,0050) SQ, Primary Fluence Mode Sequence.
pub const PRIMARY_FLUENCE_MODE_SEQUENCE: Tag = Tag::new(0x3002, 0x0050);

/// (3002,0051) CS, Fluence Mode.
pub const FLUENCE_MODE: Tag = Tag::new(0x3002, 0x0051);

/// (3002,0052) SH, Fluence Mode ID.
pub const FLUENCE_MODE_ID: Tag = Tag::new(0x3002, 0x0052);

/// (3002,0100) IS, Selected Frame Number.
pub const SELECTED_FRAME_NUMBER: Tag = Tag::new(0x3002, 0x0100);

/// (3002,0101) SQ, Selected Frame Functional Groups Sequence.
pub const SELECTED_FRAME_FUNCTIONAL_GROUPS_SEQUENCE: Tag = Tag::new(0x3002, 0x0101);

/// (3002,0102) SQ, RT Image Frame General Content Sequence.
pub const RT_IMAGE_FRAME_GENERAL_CONTENT_SEQUENCE: Tag = Tag::new(0x3002, 0x0102);

/// (3002,0103) SQ, RT Image Frame Context Sequence.
pub const RT_IMAGE_FRAME_CONTEXT_SEQUENCE: Tag = Tag::new(0x3002, 0x0103);

/// (3002,0104) SQ, RT Image Scope Sequence.
pub const RT_IMAGE_SCOPE_SEQUENCE: Tag = Tag::new(0x3002, 0x0104);

/// (3002,0105) CS, Beam Modifier Coordinates Presence Flag.
pub const BEAM_MODIFIER_COORDINATES_PRESENCE_FLAG: Tag = Tag::new(0x3002, 0x0105);

/// (3002,0106) FD, Start Cumulative Meterset.
pub const START_CUMULATIVE_METERSET: Tag = Tag::new(0x3002, 0x0106);

/// (3002,0107) FD, Stop Cumulative Meterset.
pub const STOP_CUMULATIVE_METERSET: Tag = Tag::new(0x3002, 0x0107);

/// (3002,0108) SQ, RT Acquisition Patient Position Sequence.
pub const RT_ACQUISITION_PATIENT_POSITION_SEQUENCE: Tag = Tag::new(0x3002, 0x0108);

/// (3002,0109) SQ, RT Image Frame Imaging Device Position Sequence.
pub const RT_IMAGE_FRAME_IMAGING_DEVICE_POSITION_SEQUENCE: Tag = Tag::new(0x3002, 0x0109);

/// (3002,010A) SQ, RT Image Frame kV Radiation Acquisition Sequence.
pub const RT_IMAGE_FRAME_KV_RADIATION_ACQUISITION_SEQUENCE: Tag = Tag::new(0x3002, 0x010A);

/// (3002,010B) SQ, RT Image Frame MV Radiation Acquisition Sequence.
pub const RT_IMAGE_FRAME_MV_RADIATION_ACQUISITION_SEQUENCE: Tag = Tag::new(0x3002, 0x010B);

/// (3002,010C) SQ, RT Image Frame Radiation Acquisition Sequence.
pub const RT_IMAGE_FRAME_RADIATION_ACQUISITION_SEQUENCE: Tag = Tag::new(0x3002, 0x010C);

/// (3002,010D) SQ, Imaging Source Position Sequence.
pub const IMAGING_SOURCE_POSITION_SEQUENCE: Tag = Tag::new(0x3002, 0x010D);

/// (3002,010E) SQ, Image Receptor Position Sequence.
pub const IMAGE_RECEPTOR_POSITION_SEQUENCE: Tag = Tag::new(0x3002, 0x010E);

/// (3002,010F) FD, Device Position to Equipment Mapping Matrix.
pub const DEVICE_POSITION_TO_EQUIPMENT_MAPPING_MATRIX: Tag = Tag::new(0x3002, 0x010F);

/// (3002,0110) SQ, Device Position Parameter Sequence.
pub const DEVICE_POSITION_PARAMETER_SEQUENCE: Tag = Tag::new(0x3002, 0x0110);

/// (3002,0111) CS, Imaging Source Location Specification Type.
pub const IMAGING_SOURCE_LOCATION_SPECIFICATION_TYPE: Tag = Tag::new(0x3002, 0x0111);

/// (3002,0112) SQ, Imaging Device Location Matrix Sequence.
pub const IMAGING_DEVICE_LOCATION_MATRIX_SEQUENCE: Tag = Tag::new(0x3002, 0x0112);

/// (3002,0113) SQ, Imaging Device Location Parameter Sequence.
pub const IMAGING_DEVICE_LOCATION_PARAMETER_SEQUENCE: Tag = Tag::new(0x3002, 0x0113);

/// (3002,0114) SQ, Imaging Aperture Sequence.
pub const IMAGING_APERTURE_SEQUENCE: Tag = Tag::new(0x3002, 0x0114);

/// (3002,0115) CS, Imaging Aperture Specification Type.
pub const IMAGING_APERTURE_SPECIFICATION_TYPE: Tag = Tag::new(0x3002, 0x0115);

/// (3002,0116) US, Number of Acquisition Devices.
pub const NUMBER_OF_ACQUISITION_DEVICES: Tag = Tag::new(0x3002, 0x0116);

/// (3002,0117) SQ, Acquisition Device Sequence.
pub const ACQUISITION_DEVICE_SEQUENCE: Tag = Tag::new(0x3002, 0x0117);

/// (3002,0118) SQ, Acquisition Task Sequence.
pub const ACQUISITION_TASK_SEQUENCE: Tag = Tag::new(0x3002, 0x0118);

/// (3002,0119) SQ, Acquisition Task Workitem Code Sequence.
pub const ACQUISITION_TASK_WORKITEM_CODE_SEQUENCE: Tag = Tag::new(0x3002, 0x0119);

/// (3002,011A) SQ, Acquisition Subtask Sequence.
pub const ACQUISITION_SUBTASK_SEQUENCE: Tag = Tag::new(0x3002, 0x011A);

/// (3002,011B) SQ, Subtask Workitem Code Sequence.
pub const SUBTASK_WORKITEM_CODE_SEQUENCE: Tag = Tag::new(0x3002, 0x011B);

/// (3002,011C) US, Acquisition Task Index.
pub const ACQUISITION_TASK_INDEX: Tag = Tag::new(0x3002, 0x011C);

/// (3002,011D) US, Acquisition Subtask Index.
pub const ACQUISITION_SUBTASK_INDEX: Tag = Tag::new(0x3002, 0x011D);

/// (3002,011E) SQ, Referenced Baseline Parameters RT Radiation Instance Sequence.
pub const REFERENCED_BASELINE_PARAMETERS_RT_RADIATION_INSTANCE_SEQUENCE: Tag =
    Tag::new(0x3002, 0x011E);

/// (3002,011F) SQ, Position Acquisition Template Identification Sequence.
pub const POSITION_ACQUISITION_TEMPLATE_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x3002, 0x011F);

/// (3002,0120) ST, Position Acquisition Template ID.
pub const POSITION_ACQUISITION_TEMPLATE_ID: Tag = Tag::new(0x3002, 0x0120);

/// (3002,0121) LO, Position Acquisition Template Name.
pub const POSITION_ACQUISITION_TEMPLATE_NAME: Tag = Tag::new(0x3002, 0x0121);

/// (3002,0122) SQ, Position Acquisition Template Code Sequence.
pub const POSITION_ACQUISITION_TEMPLATE_CODE_SEQUENCE: Tag = Tag::new(0x3002, 0x0122);

/// (3002,0123) LT, Position Acquisition Template Description.
pub const POSITION_ACQUISITION_TEMPLATE_DESCRIPTION: Tag = Tag::new(0x3002, 0x0123);

/// (3002,0124) SQ, Acquisition Task Applicability Sequence.
pub const ACQUISITION_TASK_APPLICABILITY_SEQUENCE: Tag = Tag::new(0x3002, 0x0124);

/// (3002,0125) SQ, Projection Imaging Acquisition Parameter Sequence.
pub const PROJECTION_IMAGING_ACQUISITION_PARAMETER_SEQUENCE: Tag = Tag::new(0x3002, 0x0125);

/// (3002,0126) SQ, CT Imaging Acquisition Parameter Sequence.
pub const CT_IMAGING_ACQUISITION_PARAMETER_SEQUENCE: Tag = Tag::new(0x3002, 0x0126);

/// (3002,0127) SQ, KV Imaging Generation Parameters Sequence.
pub const KV_IMAGING_GENERATION_PARAMETERS_SEQUENCE: Tag = Tag::new(0x3002, 0x0127);

/// (3002,0128) SQ, MV Imaging Generation Parameters Sequence.
pub const MV_IMAGING_GENERATION_PARAMETERS_SEQUENCE: Tag = Tag::new(0x3002, 0x0128);

/// (3002,0129) CS, Acquisition Signal Type.
pub const ACQUISITION_SIGNAL_TYPE: Tag = Tag::new(0x3002, 0x0129);

/// (3002,012A) CS, Acquisition Method.
pub const ACQUISITION_METHOD: Tag = Tag::new(0x3002, 0x012A);

/// (3002,012B) SQ, Scan Start Position Sequence.
pub const SCAN_START_POSITION_SEQUENCE: Tag = Tag::new(0x3002, 0x012B);

/// (3002,012C) SQ, Scan Stop Position Sequence.
pub const SCAN_STOP_POSITION_SEQUENCE: Tag = Tag::new(0x3002, 0x012C);

/// (3002,012D) FD, Imaging Source to Beam Modifier Definition Plane Distance.
pub const IMAGING_SOURCE_TO_BEAM_MODIFIER_DEFINITION_PLANE_DISTANCE: Tag = Tag::new(0x3002, 0x012D);

/// (3002,012E) CS, Scan Arc Type.
pub const SCAN_ARC_TYPE: Tag = Tag::new(0x3002, 0x012E);

/// (3002,012F) CS, Detector Positioning Type.
pub const DETECTOR_POSITIONING_TYPE: Tag = Tag::new(0x3002, 0x012F);

/// (3002,0130) SQ, Additional RT Accessory Device Sequence.
pub const ADDITIONAL_RT_ACCESSORY_DEVICE_SEQUENCE: Tag = Tag::new(0x3002, 0x0130);

/// (3002,0131) SQ, Device-Specific Acquisition Parameter Sequence.
pub const DEVICE_SPECIFIC_ACQUISITION_PARAMETER_SEQUENCE: Tag = Tag::new(0x3002, 0x0131);

/// (3002,0132) SQ, Referenced Position Reference Instance Sequence.
pub const REFERENCED_POSITION_REFERENCE_INSTANCE_SEQUENCE: Tag = Tag::new(0x3002, 0x0132);

/// (3002,0133) SQ, Energy Derivation Code Sequence.
pub const ENERGY_DERIVATION_CODE_SEQUENCE: Tag = Tag::new(0x3002, 0x0133);

/// (3002,0134) FD, Maximum Cumulative Meterset Exposure.
pub const MAXIMUM_CUMULATIVE_METERSET_EXPOSURE: Tag = Tag::new(0x3002, 0x0134);

/// (3002,0135) SQ, Acquisition Initiation Sequence.
pub const ACQUISITION_INITIATION_SEQUENCE: Tag = Tag::new(0x3002, 0x0135);

/// (3002,0136) SQ, RT Cone-Beam Imaging Geometry Sequence.
pub const RT_CONE_BEAM_IMAGING_GEOMETRY_SEQUENCE: Tag = Tag::new(0x3002, 0x0136);

/// (3004,0001) CS, DVH Type.
pub const DVH_TYPE: Tag = Tag::new(0x3004, 0x0001);

/// (3004,0002) CS, Dose Units.
pub const DOSE_UNITS: Tag = Tag::new(0x3004, 0x0002);

/// (3004,0004) CS, Dose Type.
pub const DOSE_TYPE: Tag = Tag::new(0x3004, 0x0004);

/// (3004,0005) CS, Spatial Transform of Dose.
pub const SPATIAL_TRANSFORM_OF_DOSE: Tag = Tag::new(0x3004, 0x0005);

/// (3004,0006) LO, Dose Comment.
pub const DOSE_COMMENT: Tag = Tag::new(0x3004, 0x0006);

/// (3004,0008) DS, Normalization Point.
pub const NORMALIZATION_POINT: Tag = Tag::new(0x3004, 0x0008);

/// (3004,000A) CS, Dose Summation Type.
pub const DOSE_SUMMATION_TYPE: Tag = Tag::new(0x3004, 0x000A);

/// (3004,000C) DS, Grid Frame Offset Vector.
pub const GRID_FRAME_OFFSET_VECTOR: Tag = Tag::new(0x3004, 0x000C);

/// (3004,000E) DS, Dose Grid Scaling.
pub const DOSE_GRID_SCALING: Tag = Tag::new(0x3004, 0x000E);

/// (3004,0010) SQ, RT Dose ROI Sequence. Retired.
pub const RT_DOSE_ROI_SEQUENCE: Tag = Tag::new(0x3004, 0x0010);

/// (3004,0012) DS, Dose Value.
pub const DOSE_VALUE: Tag = Tag::new(0x3004, 0x0012);

/// (3004,0014) CS, Tissue Heterogeneity Correction.
pub const TISSUE_HETEROGENEITY_CORRECTION: Tag = Tag::new(0x3004, 0x0014);

/// (3004,0016) SQ, Recommended Isodose Level Sequence.
pub const RECOMMENDED_ISODOSE_LEVEL_SEQUENCE: Tag = Tag::new(0x3004, 0x0016);

/// (3004,0020) SQ, Dose Unit Code Sequence.
pub const DOSE_UNIT_CODE_SEQUENCE: Tag = Tag::new(0x3004, 0x0020);

/// (3004,0021) SQ, RT Dose Interpreted Type Code Sequence.
pub const RT_DOSE_INTERPRETED_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x3004, 0x0021);

/// (3004,0022) SQ, RT Dose Interpreted Type Code Modifier Sequence.
pub const RT_DOSE_INTERPRETED_TYPE_CODE_MODIFIER_SEQUENCE: Tag = Tag::new(0x3004, 0x0022);

/// (3004,0023) SQ, Dose Radiobiological Interpretation Sequence.
pub const DOSE_RADIOBIOLOGICAL_INTERPRETATION_SEQUENCE: Tag = Tag::new(0x3004, 0x0023);

/// (3004,0024) SQ, RT Dose Intent Code Sequence.
pub const RT_DOSE_INTENT_CODE_SEQUENCE: Tag = Tag::new(0x3004, 0x0024);

/// (3004,0040) DS, DVH Normalization Point.
pub const DVH_NORMALIZATION_POINT: Tag = Tag::new(0x3004, 0x0040);

/// (3004,0042) DS, DVH Normalization Dose Value.
pub const DVH_NORMALIZATION_DOSE_VALUE: Tag = Tag::new(0x3004, 0x0042);

/// (3004,0050) SQ, DVH Sequence.
pub const DVH_SEQUENCE: Tag = Tag::new(0x3004, 0x0050);

/// (3004,0052) DS, DVH Dose Scaling.
pub const DVH_DOSE_SCALING: Tag = Tag::new(0x3004, 0x0052);

/// (3004,0054) CS, DVH Volume Units.
pub const DVH_VOLUME_UNITS: Tag = Tag::new(0x3004, 0x0054);

/// (3004,0056) IS, DVH Number of Bins.
pub const DVH_NUMBER_OF_BINS: Tag = Tag::new(0x3004, 0x0056);

/// (3004,0058) DS, DVH Data.
pub const DVH_DATA: Tag = Tag::new(0x3004, 0x0058);

/// (3004,0060) SQ, DVH Referenced ROI Sequence.
pub const DVH_REFERENCED_ROI_SEQUENCE: Tag = Tag::new(0x3004, 0x0060);

/// (3004,0062) CS, DVH ROI Contribution Type.
pub const DVH_ROI_CONTRIBUTION_TYPE: Tag = Tag::new(0x3004, 0x0062);

/// (3004,0070) DS, DVH Minimum Dose.
pub const DVH_MINIMUM_DOSE: Tag = Tag::new(0x3004, 0x0070);

/// (3004,0072) DS, DVH Maximum Dose.
pub const DVH_MAXIMUM_DOSE: Tag = Tag::new(0x3004, 0x0072);

/// (3004,0074) DS, DVH Mean Dose.
pub const DVH_MEAN_DOSE: Tag = Tag::new(0x3004, 0x0074);

/// (3004,007F) LO, Dose Calculation Model Name.
pub const DOSE_CALCULATION_MODEL_NAME: Tag = Tag::new(0x3004, 0x007F);

/// (3004,0080) SQ, Dose Calculation Model Sequence.
pub const DOSE_CALCULATION_MODEL_SEQUENCE: Tag = Tag::new(0x3004, 0x0080);

/// (3004,0081) SQ, Dose Calculation Algorithm Sequence.
pub const DOSE_CALCULATION_ALGORITHM_SEQUENCE: Tag = Tag::new(0x3004, 0x0081);

/// (3004,0082) CS, Commissioning Status.
pub const COMMISSIONING_STATUS: Tag = Tag::new(0x3004, 0x0082);

/// (3004,0083) SQ, Dose Calculation Model Parameter Sequence.
pub const DOSE_CALCULATION_MODEL_PARAMETER_SEQUENCE: Tag = Tag::new(0x3004, 0x0083);

/// (3004,0084) CS, Dose Deposition Calculation Medium.
pub const DOSE_DEPOSITION_CALCULATION_MEDIUM: Tag = Tag::new(0x3004, 0x0084);

/// (3006,0002) SH, Structure Set Label.
pub const STRUCTURE_SET_LABEL: Tag = Tag::new(0x3006, 0x0002);

/// (3006,0004) LO, Structure Set Name.
pub const STRUCTURE_SET_NAME: Tag = Tag::new(0x3006, 0x0004);

/// (3006,0006) ST, Structure Set Description.
pub const STRUCTURE_SET_DESCRIPTION: Tag = Tag::new(0x3006, 0x0006);

/// (3006,0008) DA, Structure Set Date.
pub const STRUCTURE_SET_DATE: Tag = Tag::new(0x3006, 0x0008);

/// (3006,0009) TM, Structure Set Time.
pub const STRUCTURE_SET_TIME: Tag = Tag::new(0x3006, 0x0009);

/// (3006,0010) SQ, Referenced Frame of Reference Sequence.
pub const REFERENCED_FRAME_OF_REFERENCE_SEQUENCE: Tag = Tag::new(0x3006, 0x0010);

/// (3006,0012) SQ, RT Referenced Study Sequence.
pub const RT_REFERENCED_STUDY_SEQUENCE: Tag = Tag::new(0x3006, 0x0012);

/// (3006,0014) SQ, RT Referenced Series Sequence.
pub const RT_REFERENCED_SERIES_SEQUENCE: Tag = Tag::new(0x3006, 0x0014);

/// (3006,0016) SQ, Contour Image Sequence.
pub const CONTOUR_IMAGE_SEQUENCE: Tag = Tag::new(0x3006, 0x0016);

/// (3006,0018) SQ, Predecessor Structure Set Sequence.
pub const PREDECESSOR_STRUCTURE_SET_SEQUENCE: Tag = Tag::new(0x3006, 0x0018);

/// (3006,0020) SQ, Structure Set ROI Sequence.
pub const STRUCTURE_SET_ROI_SEQUENCE: Tag = Tag::new(0x3006, 0x0020);

/// (3006,0022) IS, ROI Number.
pub const ROI_NUMBER: Tag = Tag::new(0x3006, 0x0022);

/// (3006,0024) UI, Referenced Frame of Reference UID.
pub const REFERENCED_FRAME_OF_REFERENCE_UID: Tag = Tag::new(0x3006, 0x0024);

/// (3006,0026) LO, ROI Name.
pub const ROI_NAME: Tag = Tag::new(0x3006, 0x0026);

/// (3006,0028) ST, ROI Description.
pub const ROI_DESCRIPTION: Tag = Tag::new(0x3006, 0x0028);

/// (3006,002A) IS, ROI Display Color.
pub const ROI_DISPLAY_COLOR: Tag = Tag::new(0x3006, 0x002A);

/// (3006,002C) DS, ROI Volume.
pub const ROI_VOLUME: Tag = Tag::new(0x3006, 0x002C);

/// (3006,002D) DT, ROI DateTime.
pub const ROI_DATE_TIME: Tag = Tag::new(0x3006, 0x002D);

/// (3006,002E) DT, ROI Observation DateTime.
pub const ROI_OBSERVATION_DATE_TIME: Tag = Tag::new(0x3006, 0x002E);

/// (3006,0030) SQ, RT Related ROI Sequence.
pub const RT_RELATED_ROI_SEQUENCE: Tag = Tag::new(0x3006, 0x0030);

/// (3006,0033) CS, RT ROI Relationship.
pub const RT_ROI_RELATIONSHIP: Tag = Tag::new(0x3006, 0x0033);

/// (3006,0036) CS, ROI Generation Algorithm.
pub const ROI_GENERATION_ALGORITHM: Tag = Tag::new(0x3006, 0x0036);

/// (3006,0037) SQ, ROI Derivation Algorithm Identification Sequence.
pub const ROI_DERIVATION_ALGORITHM_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x3006, 0x0037);

/// (3006,0038) LO, ROI Generation Description.
pub const ROI_GENERATION_DESCRIPTION: Tag = Tag::new(0x3006, 0x0038);

/// (3006,0039) SQ, ROI Contour Sequence.
pub const ROI_CONTOUR_SEQUENCE: Tag = Tag::new(0x3006, 0x0039);

/// (3006,0040) SQ, Contour Sequence.
pub const CONTOUR_SEQUENCE: Tag = Tag::new(0x3006, 0x0040);

/// (3006,0042) CS, Contour Geometric Type.
pub const CONTOUR_GEOMETRIC_TYPE: Tag = Tag::new(0x3006, 0x0042);

/// (3006,0044) DS, Contour Slab Thickness. Retired.
pub const CONTOUR_SLAB_THICKNESS: Tag = Tag::new(0x3006, 0x0044);

/// (3006,0045) DS, Contour Offset Vector. Retired.
pub const CONTOUR_OFFSET_VECTOR: Tag = Tag::new(0x3006, 0x0045);

/// (3006,0046) IS, Number of Contour Points.
pub const NUMBER_OF_CONTOUR_POINTS: Tag = Tag::new(0x3006, 0x0046);

/// (3006,0048) IS, Contour Number.
pub const CONTOUR_NUMBER: Tag = Tag::new(0x3006, 0x0048);

/// (3006,0049) IS, Attached Contours. Retired.
pub const ATTACHED_CONTOURS: Tag = Tag::new(0x3006, 0x0049);

/// (3006,004A) SQ, Source Pixel Planes Characteristics Sequence.
pub const SOURCE_PIXEL_PLANES_CHARACTERISTICS_SEQUENCE: Tag = Tag::new(0x3006, 0x004A);

/// (3006,004B) SQ, Source Series Sequence.
pub const SOURCE_SERIES_SEQUENCE: Tag = Tag::new(0x3006, 0x004B);

/// (3006,004C) SQ, Source Series Information Sequence.
pub const SOURCE_SERIES_INFORMATION_SEQUENCE: Tag = Tag::new(0x3006, 0x004C);

/// (3006,004D) SQ, ROI Creator Sequence.
pub const ROI_CREATOR_SEQUENCE: Tag = Tag::new(0x3006, 0x004D);

/// (3006,004E) SQ, ROI Interpreter Sequence.
pub const ROI_INTERPRETER_SEQUENCE: Tag = Tag::new(0x3006, 0x004E);

/// (3006,004F) SQ, ROI Observation Context Code Sequence.
pub const ROI_OBSERVATION_CONTEXT_CODE_SEQUENCE: Tag = Tag::new(0x3006, 0x004F);

/// (3006,0050) DS, Contour Data.
pub const CONTOUR_DATA: Tag = Tag::new(0x3006, 0x0050);

/// (3006,0080) SQ, RT ROI Observations Sequence.
pub const RT_ROI_OBSERVATIONS_SEQUENCE: Tag = Tag::new(0x3006, 0x0080);

/// (3006,0082) IS, Observation Number.
pub const OBSERVATION_NUMBER: Tag = Tag::new(0x3006, 0x0082);

/// (3006,0084) IS, Referenced ROI Number.
pub const REFERENCED_ROI_NUMBER: Tag = Tag::new(0x3006, 0x0084);

/// (3006,0085) SH, ROI Observation Label. Retired.
pub const ROI_OBSERVATION_LABEL: Tag = Tag::new(0x3006, 0x0085);

/// (3006,0086) SQ, RT ROI Identification Code Sequence.
pub const RT_ROI_IDENTIFICATION_CODE_SEQUENCE: Tag = Tag::new(0x3006, 0x0086);

/// (3006,0088) ST, ROI Observation Description. Retired.
pub const ROI_OBSERVATION_DESCRIPTION: Tag = Tag::new(0x3006, 0x0088);

/// (3006,00A0) SQ, Related RT ROI Observations Sequence.
pub const RELATED_RT_ROI_OBSERVATIONS_SEQUENCE: Tag = Tag::new(0x3006, 0x00A0);

/// (3006,00A4) CS, RT ROI Interpreted Type.
pub const RT_ROI_INTERPRETED_TYPE: Tag = Tag::new(0x3006, 0x00A4);

/// (3006,00A6) PN, ROI Interpreter.
pub const ROI_INTERPRETER: Tag = Tag::new(0x3006, 0x00A6);

/// (3006,00B0) SQ, ROI Physical Properties Sequence.
pub const ROI_PHYSICAL_PROPERTIES_SEQUENCE: Tag = Tag::new(0x3006, 0x00B0);

/// (3006,00B2) CS, ROI Physical Property.
pub const ROI_PHYSICAL_PROPERTY: Tag = Tag::new(0x3006, 0x00B2);

/// (3006,00B4) DS, ROI Physical Property Value.
pub const ROI_PHYSICAL_PROPERTY_VALUE: Tag = Tag::new(0x3006, 0x00B4);

/// (3006,00B6) SQ, ROI Elemental Composition Sequence.
pub const ROI_ELEMENTAL_COMPOSITION_SEQUENCE: Tag = Tag::new(0x3006, 0x00B6);

/// (3006,00B7) US, ROI Elemental Composition Atomic Number.
pub const ROI_ELEMENTAL_COMPOSITION_ATOMIC_NUMBER: Tag = Tag::new(0x3006, 0x00B7);

/// (3006,00B8) FL, ROI Elemental Composition Atomic Mass Fraction.
pub const ROI_ELEMENTAL_COMPOSITION_ATOMIC_MASS_FRACTION: Tag = Tag::new(0x3006, 0x00B8);

/// (3006,00B9) SQ, Additional RT ROI Identification Code Sequence. Retired.
pub const ADDITIONAL_RT_ROI_IDENTIFICATION_CODE_SEQUENCE: Tag = Tag::new(0x3006, 0x00B9);

/// (3006,00C0) SQ, Frame of Reference Relationship Sequence. Retired.
pub const FRAME_OF_REFERENCE_RELATIONSHIP_SEQUENCE: Tag = Tag::new(0x3006, 0x00C0);

/// (3006,00C2) UI, Related Frame of Reference UID. Retired.
pub const RELATED_FRAME_OF_REFERENCE_UID: Tag = Tag::new(0x3006, 0x00C2);

/// (3006,00C4) CS, Frame of Reference Transformation Type. Retired.
pub const FRAME_OF_REFERENCE_TRANSFORMATION_TYPE: Tag = Tag::new(0x3006, 0x00C4);

/// (3006,00C6) DS, Frame of Reference Transformation Matrix.
pub const FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX: Tag = Tag::new(0x3006, 0x00C6);

/// (3006,00C8) LO, Frame of Reference Transformation Comment.
pub const FRAME_OF_REFERENCE_TRANSFORMATION_COMMENT: Tag = Tag::new(0x3006, 0x00C8);

/// (3006,00C9) SQ, Patient Location Coordinates Sequence.
pub const PATIENT_LOCATION_COORDINATES_SEQUENCE: Tag = Tag::new(0x3006, 0x00C9);

/// (3006,00CA) SQ, Patient Location Coordinates Code Sequence.
pub const PATIENT_LOCATION_COORDINATES_CODE_SEQUENCE: Tag = Tag::new(0x3006, 0x00CA);

/// (3006,00CB) SQ, Patient Support Position Sequence.
pub const PATIENT_SUPPORT_POSITION_SEQUENCE: Tag = Tag::new(0x3006, 0x00CB);

/// (3008,0010) SQ, Measured Dose Reference Sequence.
pub const MEASURED_DOSE_REFERENCE_SEQUENCE: Tag = Tag::new(0x3008, 0x0010);

/// (3008,0012) ST, Measured Dose Description.
pub const MEASURED_DOSE_DESCRIPTION: Tag = Tag::new(0x3008, 0x0012);

/// (3008,0014) CS, Measured Dose Type.
pub const MEASURED_DOSE_TYPE: Tag = Tag::new(0x3008, 0x0014);

/// (3008,0016) DS, Measured Dose Value.
pub const MEASURED_DOSE_VALUE: Tag = Tag::new(0x3008, 0x0016);

/// (3008,0020) SQ, Treatment Session Beam Sequence.
pub const TREATMENT_SESSION_BEAM_SEQUENCE: Tag = Tag::new(0x3008, 0x0020);

/// (3008,0021) SQ, Treatment Session Ion Beam Sequence.
pub const TREATMENT_SESSION_ION_BEAM_SEQUENCE: Tag = Tag::new(0x3008, 0x0021);

/// (3008,0022) IS, Current Fraction Number.
pub const CURRENT_FRACTION_NUMBER: Tag = Tag::new(0x3008, 0x0022);

/// (3008,0024) DA, Treatment Control Point Date.
pub const TREATMENT_CONTROL_POINT_DATE: Tag = Tag::new(0x3008, 0x0024);

/// (3008,0025) TM, Treatment Control Point Time.
pub const TREATMENT_CONTROL_POINT_TIME: Tag = Tag::new(0x3008, 0x0025);

/// (3008,002A) CS, Treatment Termination Status.
pub const TREATMENT_TERMINATION_STATUS: Tag = Tag::new(0x3008, 0x002A);

/// (3008,002B) SH, Treatment Termination Code. Retired.
pub const TREATMENT_TERMINATION_CODE: Tag = Tag::new(0x3008, 0x002B);

/// (3008,002C) CS, Treatment Verification Status.
pub const TREATMENT_VERIFICATION_STATUS: Tag = Tag::new(0x3008, 0x002C);

/// (3008,0030) SQ, Referenced Treatment Record Sequence.
pub const REFERENCED_TREATMENT_RECORD_SEQUENCE: Tag = Tag::new(0x3008, 0x0030);

/// (3008,0032) DS, Specified Primary Meterset.
pub const SPECIFIED_PRIMARY_METERSET: Tag = Tag::new(0x3008, 0x0032);

/// (3008,0033) DS, Specified Secondary Meterset.
pub const SPECIFIED_SECONDARY_METERSET: Tag = Tag::new(0x3008, 0x0033);

/// (3008,0036) DS, Delivered Primary Meterset.
pub const DELIVERED_PRIMARY_METERSET: Tag = Tag::new(0x3008, 0x0036);

/// (3008,0037) DS, Delivered Secondary Meterset.
pub const DELIVERED_SECONDARY_METERSET: Tag = Tag::new(0x3008, 0x0037);

/// (3008,003A) DS, Specified Treatment Time.
pub const SPECIFIED_TREATMENT_TIME: Tag = Tag::new(0x3008, 0x003A);

/// (3008,003B) DS, Delivered Treatment Time.
pub const DELIVERED_TREATMENT_TIME: Tag = Tag::new(0x3008, 0x003B);

/// (3008,0040) SQ, Control Point Delivery Sequence.
pub const CONTROL_POINT_DELIVERY_SEQUENCE: Tag = Tag::new(0x3008, 0x0040);

/// (3008,0041) SQ, Ion Control Point Delivery Sequence.
pub const ION_CONTROL_POINT_DELIVERY_SEQUENCE: Tag = Tag::new(0x3008, 0x0041);

/// (3008,0042) DS, Specified Meterset.
pub const SPECIFIED_METERSET: Tag = Tag::new(0x3008, 0x0042);

/// (3008,0044) DS, Delivered Meterset.
pub const DELIVERED_METERSET: Tag = Tag::new(0x3008, 0x0044);

/// (3008,0045) FL, Meterset Rate Set.
pub const METERSET_RATE_SET: Tag = Tag::new(0x3008, 0x0045);

/// (3008,0046) FL, Meterset Rate Delivered.
pub const METERSET_RATE_DELIVERED: Tag = Tag::new(0x3008, 0x0046);

/// (3008,0047) FL, Scan Spot Metersets Delivered.
pub const SCAN_SPOT_METERSETS_DELIVERED: Tag = Tag::new(0x3008, 0x0047);

/// (3008,0048) DS, Dose Rate Delivered.
pub const DOSE_RATE_DELIVERED: Tag = Tag::new(0x3008, 0x0048);

/// (3008,0050) SQ, Treatment Summary Calculated Dose Reference Sequence.
pub const TREATMENT_SUMMARY_CALCULATED_DOSE_REFERENCE_SEQUENCE: Tag = Tag::new(0x3008, 0x0050);

/// (3008,0052) DS, Cumulative Dose to Dose Reference.
pub const CUMULATIVE_DOSE_TO_DOSE_REFERENCE: Tag = Tag::new(0x3008, 0x0052);

/// (3008,0054) DA, First Treatment Date.
pub const FIRST_TREATMENT_DATE: Tag = Tag::new(0x3008, 0x0054);

/// (3008,0056) DA, Most Recent Treatment Date.
pub const MOST_RECENT_TREATMENT_DATE: Tag = Tag::new(0x3008, 0x0056);

/// (3008,005A) IS, Number of Fractions Delivered.
pub const NUMBER_OF_FRACTIONS_DELIVERED: Tag = Tag::new(0x3008, 0x005A);

/// (3008,0060) SQ, Override Sequence.
pub const OVERRIDE_SEQUENCE: Tag = Tag::new(0x3008, 0x0060);

/// (3008,0061) AT, Parameter Sequence Pointer.
pub const PARAMETER_SEQUENCE_POINTER: Tag = Tag::new(0x3008, 0x0061);

/// (3008,0062) AT, Override Parameter Pointer.
pub const OVERRIDE_PARAMETER_POINTER: Tag = Tag::new(0x3008, 0x0062);

/// (3008,0063) IS, Parameter Item Index.
pub const PARAMETER_ITEM_INDEX: Tag = Tag::new(0x3008, 0x0063);

/// (3008,0064) IS, Measured Dose Reference Number.
pub const MEASURED_DOSE_REFERENCE_NUMBER: Tag = Tag::new(0x3008, 0x0064);

/// (3008,0065) AT, Parameter Pointer.
pub const PARAMETER_POINTER: Tag = Tag::new(0x3008, 0x0065);

/// (3008,0066) ST, Override Reason.
pub const OVERRIDE_REASON: Tag = Tag::new(0x3008, 0x0066);

/// (3008,0067) US, Parameter Value Number.
pub const PARAMETER_VALUE_NUMBER: Tag = Tag::new(0x3008, 0x0067);

/// (3008,0068) SQ, Corrected Parameter Sequence.
pub const CORRECTED_PARAMETER_SEQUENCE: Tag = Tag::new(0x3008, 0x0068);

/// (3008,006A) FL, Correction Value.
pub const CORRECTION_VALUE: Tag = Tag::new(0x3008, 0x006A);

/// (3008,0070) SQ, Calculated Dose Reference Sequence.
pub const CALCULATED_DOSE_REFERENCE_SEQUENCE: Tag = Tag::new(0x3008, 0x0070);

/// (3008,0072) IS, Calculated Dose Reference Number.
pub const CALCULATED_DOSE_REFERENCE_NUMBER: Tag = Tag::new(0x3008, 0x0072);

/// (3008,0074) ST, Calculated Dose Reference Description.
pub const CALCULATED_DOSE_REFERENCE_DESCRIPTION: Tag = Tag::new(0x3008, 0x0074);

/// (3008,0076) DS, Calculated Dose Reference Dose Value.
pub const CALCULATED_DOSE_REFERENCE_DOSE_VALUE: Tag = Tag::new(0x3008, 0x0076);

/// (3008,0078) DS, Start Meterset.
pub const START_METERSET: Tag = Tag::new(0x3008, 0x0078);

/// (3008,007A) DS, End Meterset.
pub const END_METERSET: Tag = Tag::new(0x3008, 0x007A);

/// (3008,0080) SQ, Referenced Measured Dose Reference Sequence.
pub const REFERENCED_MEASURED_DOSE_REFERENCE_SEQUENCE: Tag = Tag::new(0x3008, 0x0080);

/// (3008,0082) IS, Referenced Measured Dose Reference Number.
pub const REFERENCED_MEASURED_DOSE_REFERENCE_NUMBER: Tag = Tag::new(0x3008, 0x0082);

/// (3008,0090) SQ, Referenced Calculated Dose Reference Sequence.
pub const REFERENCED_CALCULATED_DOSE_REFERENCE_SEQUENCE: Tag = Tag::new(0x3008, 0x0090);

/// (3008,0092) IS, Referenced Calculated Dose Reference Number.
pub const REFERENCED_CALCULATED_DOSE_REFERENCE_NUMBER: Tag = Tag::new(0x3008, 0x0092);

/// (3008,00A0) SQ, Beam Limiting Device Leaf Pairs Sequence.
pub const BEAM_LIMITING_DEVICE_LEAF_PAIRS_SEQUENCE: Tag = Tag::new(0x3008, 0x00A0);

/// (3008,00A1) SQ, Enhanced RT Beam Limiting Device Sequence.
pub const ENHANCED_RT_BEAM_LIMITING_DEVICE_SEQUENCE: Tag = Tag::new(0x3008, 0x00A1);

/// (3008,00A2) SQ, Enhanced RT Beam Limiting Opening Sequence.
pub const ENHANCED_RT_BEAM_LIMITING_OPENING_SEQUENCE: Tag = Tag::new(0x3008, 0x00A2);

/// (3008,00A3) CS, Enhanced RT Beam Limiting Device Definition Flag.
pub const ENHANCED_RT_BEAM_LIMITING_DEVICE_DEFINITION_FLAG: Tag = Tag::new(0x3008, 0x00A3);

/// (3008,00A4) FD, Parallel RT Beam Delimiter Opening Extents.
pub const PARALLEL_RT_BEAM_DELIMITER_OPENING_EXTENTS: Tag = Tag::new(0x3008, 0x00A4);

/// (3008,00B0) SQ, Recorded Wedge Sequence.
pub const RECORDED_WEDGE_SEQUENCE: Tag = Tag::new(0x3008, 0x00B0);

/// (3008,00C0) SQ, Recorded Compensator Sequence.
pub const RECORDED_COMPENSATOR_SEQUENCE: Tag = Tag::new(0x3008, 0x00C0);

/// (3008,00D0) SQ, Recorded Block Sequence.
pub const RECORDED_BLOCK_SEQUENCE: Tag = Tag::new(0x3008, 0x00D0);

/// (3008,00D1) SQ, Recorded Block Slab Sequence.
pub const RECORDED_BLOCK_SLAB_SEQUENCE: Tag = Tag::new(0x3008, 0x00D1);

/// (3008,00E0) SQ, Treatment Summary Measured Dose Reference Sequence.
pub const TREATMENT_SUMMARY_MEASURED_DOSE_REFERENCE_SEQUENCE: Tag = Tag::new(0x3008, 0x00E0);

/// (3008,00F0) SQ, Recorded Snout Sequence.
pub const RECORDED_SNOUT_SEQUENCE: Tag = Tag::new(0x3008, 0x00F0);

/// (3008,00F2) SQ, Recorded Range Shifter Sequence.
pub const RECORDED_RANGE_SHIFTER_SEQUENCE: Tag = Tag::new(0x3008, 0x00F2);

/// (3008,00F4) SQ, Recorded Lateral Spreading Device Sequence.
pub const RECORDED_LATERAL_SPREADING_DEVICE_SEQUENCE: Tag = Tag::new(0x3008, 0x00F4);

/// (3008,00F6) SQ, Recorded Range Modulator Sequence.
pub const RECORDED_RANGE_MODULATOR_SEQUENCE: Tag = Tag::new(0x3008, 0x00F6);

/// (3008,0100) SQ, Recorded Source Sequence.
pub const RECORDED_SOURCE_SEQUENCE: Tag = Tag::new(0x3008, 0x0100);

/// (3008,0105) LO, Source Serial Number.
pub const SOURCE_SERIAL_NUMBER: Tag = Tag::new(0x3008, 0x0105);

/// (3008,0110) SQ, Treatment Session Application Setup Sequence.
pub const TREATMENT_SESSION_APPLICATION_SETUP_SEQUENCE: Tag = Tag::new(0x3008, 0x0110);

/// (3008,0116) CS, Application Setup Check.
pub const APPLICATION_SETUP_CHECK: Tag = Tag::new(0x3008, 0x0116);

/// (3008,0120) SQ, Recorded Brachy Accessory Device Sequence.
pub const RECORDED_BRACHY_ACCESSORY_DEVICE_SEQUENCE: Tag = Tag::new(0x3008, 0x0120);

/// (3008,0122) IS, Referenced Brachy Accessory Device Number.
pub const REFERENCED_BRACHY_ACCESSORY_DEVICE_NUMBER: Tag = Tag::new(0x3008, 0x0122);

/// (3008,0130) SQ, Recorded Channel Sequence.
pub const RECORDED_CHANNEL_SEQUENCE: Tag = Tag::new(0x3008, 0x0130);

/// (3008,0132) DS, Specified Channel Total Time.
pub const SPECIFIED_CHANNEL_TOTAL_TIME: Tag = Tag::new(0x3008, 0x0132);

/// (3008,0134) DS, Delivered Channel Total Time.
pub const DELIVERED_CHANNEL_TOTAL_TIME: Tag = Tag::new(0x3008, 0x0134);

/// (3008,0136) IS, Specified Number of Pulses.
pub const SPECIFIED_NUMBER_OF_PULSES: Tag = Tag::new(0x3008, 0x0136);

/// (3008,0138) IS, Delivered Number of Pulses.
pub const DELIVERED_NUMBER_OF_PULSES: Tag = Tag::new(0x3008, 0x0138);

/// (3008,013A) DS, Specified Pulse Repetition Interval.
pub const SPECIFIED_PULSE_REPETITION_INTERVAL: Tag = Tag::new(0x3008, 0x013A);

/// (3008,013C) DS, Delivered Pulse Repetition Interval.
pub const DELIVERED_PULSE_REPETITION_INTERVAL: Tag = Tag::new(0x3008, 0x013C);

/// (3008,0140) SQ, Recorded Source Applicator Sequence.
pub const RECORDED_SOURCE_APPLICATOR_SEQUENCE: Tag = Tag::new(0x3008, 0x0140);

/// (3008,0142) IS, Referenced Source Applicator Number.
pub const REFERENCED_SOURCE_APPLICATOR_NUMBER: Tag = Tag::new(0x3008, 0x0142);

/// (3008,0150) SQ, Recorded Channel Shield Sequence.
pub const RECORDED_CHANNEL_SHIELD_SEQUENCE: Tag = Tag::new(0x3008, 0x0150);

/// (3008,0152) IS, Referenced Channel Shield Number.
pub const REFERENCED_CHANNEL_SHIELD_NUMBER: Tag = Tag::new(0x3008, 0x0152);

/// (3008,0160) SQ, Brachy Control Point Delivered Sequence.
pub const BRACHY_CONTROL_POINT_DELIVERED_SEQUENCE: Tag = Tag::new(0x3008, 0x0160);

/// (3008,0162) DA, Safe Position Exit Date.
pub const SAFE_POSITION_EXIT_DATE: Tag = Tag::new(0x3008, 0x0162);

/// (3008,0164) TM, Safe Position Exit Time.
pub const SAFE_POSITION_EXIT_TIME: Tag = Tag::new(0x3008, 0x0164);

/// (3008,0166) DA, Safe Position Return Date.
pub const SAFE_POSITION_RETURN_DATE: Tag = Tag::new(0x3008, 0x0166);

/// (3008,0168) TM, Safe Position Return Time.
pub const SAFE_POSITION_RETURN_TIME: Tag = Tag::new(0x3008, 0x0168);

/// (3008,0171) SQ, Pulse Specific Brachy Control Point Delivered Sequence.
pub const PULSE_SPECIFIC_BRACHY_CONTROL_POINT_DELIVERED_SEQUENCE: Tag = Tag::new(0x3008, 0x0171);

/// (3008,0172) US, Pulse Number.
pub const PULSE_NUMBER: Tag = Tag::new(0x3008, 0x0172);

/// (3008,0173) SQ, Brachy Pulse Control Point Delivered Sequence.
pub const BRACHY_PULSE_CONTROL_POINT_DELIVERED_SEQUENCE: Tag = Tag::new(0x3008, 0x0173);

/// (3008,0200) CS, Current Treatment Status.
pub const CURRENT_TREATMENT_STATUS: Tag = Tag::new(0x3008, 0x0200);

/// (3008,0202) ST, Treatment Status Comment.
pub const TREATMENT_STATUS_COMMENT: Tag = Tag::new(0x3008, 0x0202);

/// (3008,0220) SQ, Fraction Group Summary Sequence.
pub const FRACTION_GROUP_SUMMARY_SEQUENCE: Tag = Tag::new(0x3008, 0x0220);

/// (3008,0223) IS, Referenced Fraction Number.
pub const REFERENCED_FRACTION_NUMBER: Tag = Tag::new(0x3008, 0x0223);

/// (3008,0224) CS, Fraction Group Type.
pub const FRACTION_GROUP_TYPE: Tag = Tag::new(0x3008, 0x0224);

/// (3008,0230) CS, Beam Stopper Position.
pub const BEAM_STOPPER_POSITION: Tag = Tag::new(0x3008, 0x0230);

/// (3008,0240) SQ, Fraction Status Summary Sequence.
pub const FRACTION_STATUS_SUMMARY_SEQUENCE: Tag = Tag::new(0x3008, 0x0240);

/// (3008,0250) DA, Treatment Date.
pub const TREATMENT_DATE: Tag = Tag::new(0x3008, 0x0250);

/// (3008,0251) TM, Treatment Time.
pub const TREATMENT_TIME: Tag = Tag::new(0x3008, 0x0251);

/// (300A,0002) SH, RT Plan Label.
pub const RT_PLAN_LABEL: Tag = Tag::new(0x300A, 0x0002);

/// (300A,0003) LO, RT Plan Name.
pub const RT_PLAN_NAME: Tag = Tag::new(0x300A, 0x0003);

/// (300A,0004) ST, RT Plan Description.
pub const RT_PLAN_DESCRIPTION: Tag = Tag::new(0x300A, 0x0004);

/// (300A,0006) DA, RT Plan Date.
pub const RT_PLAN_DATE: Tag = Tag::new(0x300A, 0x0006);

/// (300A,0007) TM, RT Plan Time.
pub const RT_PLAN_TIME: Tag = Tag::new(0x300A, 0x0007);

/// (300A,0009) LO, Treatment Protocols.
pub const TREATMENT_PROTOCOLS: Tag = Tag::new(0x300A, 0x0009);

/// (300A,000A) CS, Plan Intent.
pub const PLAN_INTENT: Tag = Tag::new(0x300A, 0x000A);

/// (300A,000B) LO, Treatment Sites. Retired.
pub const TREATMENT_SITES: Tag = Tag::new(0x300A, 0x000B);

/// (300A,000C) CS, RT Plan Geometry.
pub const RT_PLAN_GEOMETRY: Tag = Tag::new(0x300A, 0x000C);

/// (300A,000E) ST, Prescription Description.
pub const PRESCRIPTION_DESCRIPTION: Tag = Tag::new(0x300A, 0x000E);

/// (300A,0010) SQ, Dose Reference Sequence.
pub const DOSE_REFERENCE_SEQUENCE: Tag = Tag::new(0x300A, 0x0010);

/// (300A,0012) IS, Dose Reference Number.
pub const DOSE_REFERENCE_NUMBER: Tag = Tag::new(0x300A, 0x0012);

/// (300A,0013) UI, Dose Reference UID.
pub const DOSE_REFERENCE_UID: Tag = Tag::new(0x300A, 0x0013);

/// (300A,0014) CS, Dose Reference Structure Type.
pub const DOSE_REFERENCE_STRUCTURE_TYPE: Tag = Tag::new(0x300A, 0x0014);

/// (300A,0015) CS, Nominal Beam Energy Unit.
pub const NOMINAL_BEAM_ENERGY_UNIT: Tag = Tag::new(0x300A, 0x0015);

/// (300A,0016) LO, Dose Reference Description.
pub const DOSE_REFERENCE_DESCRIPTION: Tag = Tag::new(0x300A, 0x0016);

/// (300A,0018) DS, Dose Reference Point Coordinates.
pub const DOSE_REFERENCE_POINT_COORDINATES: Tag = Tag::new(0x300A, 0x0018);

/// (300A,001A) DS, Nominal Prior Dose.
pub const NOMINAL_PRIOR_DOSE: Tag = Tag::new(0x300A, 0x001A);

/// (300A,0020) CS, Dose Reference Type.
pub const DOSE_REFERENCE_TYPE: Tag = Tag::new(0x300A, 0x0020);

/// (300A,0021) DS, Constraint Weight.
pub const CONSTRAINT_WEIGHT: Tag = Tag::new(0x300A, 0x0021);

/// (300A,0022) DS, Delivery Warning Dose.
pub const DELIVERY_WARNING_DOSE: Tag = Tag::new(0x300A, 0x0022);

/// (300A,0023) DS, Delivery Maximum Dose.
pub const DELIVERY_MAXIMUM_DOSE: Tag = Tag::new(0x300A, 0x0023);

/// (300A,0025) DS, Target Minimum Dose.
pub const TARGET_MINIMUM_DOSE: Tag = Tag::new(0x300A, 0x0025);

/// (300A,0026) DS, Target Prescription Dose.
pub const TARGET_PRESCRIPTION_DOSE: Tag = Tag::new(0x300A, 0x0026);

/// (300A,0027) DS, Target Maximum Dose.
pub const TARGET_MAXIMUM_DOSE: Tag = Tag::new(0x300A, 0x0027);

/// (300A,0028) DS, Target Underdose Volume Fraction.
pub const TARGET_UNDERDOSE_VOLUME_FRACTION: Tag = Tag::new(0x300A, 0x0028);

/// (300A,002A) DS, Organ at Risk Full-volume Dose.
pub const ORGAN_AT_RISK_FULL_VOLUME_DOSE: Tag = Tag::new(0x300A, 0x002A);

/// (300A,002B) DS, Organ at Risk Limit Dose.
pub const ORGAN_AT_RISK_LIMIT_DOSE: Tag = Tag::new(0x300A, 0x002B);

/// (300A,002C) DS, Organ at Risk Maximum Dose.
pub const ORGAN_AT_RISK_MAXIMUM_DOSE: Tag = Tag::new(0x300A, 0x002C);

/// (300A,002D) DS, Organ at Risk Overdose Volume Fraction.
pub const ORGAN_AT_RISK_OVERDOSE_VOLUME_FRACTION: Tag = Tag::new(0x300A, 0x002D);

/// (300A,0040) SQ, Tolerance Table Sequence.
pub const TOLERANCE_TABLE_SEQUENCE: Tag = Tag::new(0x300A, 0x0040);

/// (300A,0042) IS, Tolerance Table Number.
pub const TOLERANCE_TABLE_NUMBER: Tag = Tag::new(0x300A, 0x0042);

/// (300A,0043) SH, Tolerance Table Label.
pub const TOLERANCE_TABLE_LABEL: Tag = Tag::new(0x300A, 0x0043);

/// (300A,0044) DS, Gantry Angle Tolerance.
pub const GANTRY_ANGLE_TOLERANCE: Tag = Tag::new(0x300A, 0x0044);

/// (300A,0046) DS, Beam Limiting Device Angle Tolerance.
pub const BEAM_LIMITING_DEVICE_ANGLE_TOLERANCE: Tag = Tag::new(0x300A, 0x0046);

/// (300A,0048) SQ, Beam Limiting Device Tolerance Sequence.
pub const BEAM_LIMITING_DEVICE_TOLERANCE_SEQUENCE: Tag = Tag::new(0x300A, 0x0048);

/// (300A,004A) DS, Beam Limiting Device Position Tolerance.
pub const BEAM_LIMITING_DEVICE_POSITION_TOLERANCE: Tag = Tag::new(0x300A, 0x004A);

/// (300A,004B) FL, Snout Position Tolerance.
pub const SNOUT_POSITION_TOLERANCE: Tag = Tag::new(0x300A, 0x004B);

/// (300A,004C) DS, Patient Support Angle Tolerance.
pub const PATIENT_SUPPORT_ANGLE_TOLERANCE: Tag = Tag::new(0x300A, 0x004C);

/// (300A,004E) DS, Table Top Eccentric Angle Tolerance.
pub const TABLE_TOP_ECCENTRIC_ANGLE_TOLERANCE: Tag = Tag::new(0x300A, 0x004E);

/// (300A,004F) FL, Table Top Pitch Angle Tolerance.
pub const TABLE_TOP_PITCH_ANGLE_TOLERANCE: Tag = Tag::new(0x300A, 0x004F);

/// (300A,0050) FL, Table Top Roll Angle Tolerance.
pub const TABLE_TOP_ROLL_ANGLE_TOLERANCE: Tag = Tag::new(0x300A, 0x0050);

/// (300A,0051) DS, Table Top Vertical Position Tolerance.
pub const TABLE_TOP_VERTICAL_POSITION_TOLERANCE: Tag = Tag::new(0x300A, 0x0051);

/// (300A,0052) DS, Table Top Longitudinal Position Tolerance.
pub const TABLE_TOP_LONGITUDINAL_POSITION_TOLERANCE: Tag = Tag::new(0x300A, 0x0052);

/// (300A,0053) DS, Table Top Lateral Position Tolerance.
pub const TABLE_TOP_LATERAL_POSITION_TOLERANCE: Tag = Tag::new(0x300A, 0x0053);

/// (300A,0054) UI, Table Top Position Alignment UID.
pub const TABLE_TOP_POSITION_ALIGNMENT_UID: Tag = Tag::new(0x300A, 0x0054);

/// (300A,0055) CS, RT Plan Relationship.
pub const RT_PLAN_RELATIONSHIP: Tag = Tag::new(0x300A, 0x0055);

/// (300A,0070) SQ, Fraction Group Sequence.
pub const FRACTION_GROUP_SEQUENCE: Tag = Tag::new(0x300A, 0x0070);

/// (300A,0071) IS, Fraction Group Number.
pub const FRACTION_GROUP_NUMBER: Tag = Tag::new(0x300A, 0x0071);

/// (300A,0072) LO, Fraction Group Description.
pub const FRACTION_GROUP_DESCRIPTION: Tag = Tag::new(0x300A, 0x0072);

/// (300A,0078) IS, Number of Fractions Planned.
pub const NUMBER_OF_FRACTIONS_PLANNED: Tag = Tag::new(0x300A, 0x0078);

/// (300A,0079) IS, Number of Fraction Pattern Digits Per Day.
pub const NUMBER_OF_FRACTION_PATTERN_DIGITS_PER_DAY: Tag = Tag::new(0x300A, 0x0079);

/// (300A,007A) IS, Repeat Fraction Cycle Length.
pub const REPEAT_FRACTION_CYCLE_LENGTH: Tag = Tag::new(0x300A, 0x007A);

/// (300A,007B) LT, Fraction Pattern.
pub const FRACTION_PATTERN: Tag = Tag::new(0x300A, 0x007B);

/// (300A,0080) IS, Number of Beams.
pub const NUMBER_OF_BEAMS: Tag = Tag::new(0x300A, 0x0080);

/// (300A,0082) DS, Beam Dose Specification Point. Retired.
pub const BEAM_DOSE_SPECIFICATION_POINT: Tag = Tag::new(0x300A, 0x0082);

/// (300A,0083) UI, Referenced Dose Reference UID.
pub const REFERENCED_DOSE_REFERENCE_UID: Tag = Tag::new(0x300A, 0x0083);

/// (300A,0084) DS, Beam Dose.
pub const BEAM_DOSE: Tag = Tag::new(0x300A, 0x0084);

/// (300A,0086) DS, Beam Meterset.
pub const BEAM_METERSET: Tag = Tag::new(0x300A, 0x0086);

/// (300A,0088) FL, Beam Dose Point Depth.
pub const BEAM_DOSE_POINT_DEPTH: Tag = Tag::new(0x300A, 0x0088);

/// (300A,0089) FL, Beam Dose Point Equivalent Depth.
pub const BEAM_DOSE_POINT_EQUIVALENT_DEPTH: Tag = Tag::new(0x300A, 0x0089);

/// (300A,008A) FL, Beam Dose Point SSD.
pub const BEAM_DOSE_POINT_SSD: Tag = Tag::new(0x300A, 0x008A);

/// (300A,008B) CS, Beam Dose Meaning.
pub const BEAM_DOSE_MEANING: Tag = Tag::new(0x300A, 0x008B);

/// (300A,008C) SQ, Beam Dose Verification Control Point Sequence.
pub const BEAM_DOSE_VERIFICATION_CONTROL_POINT_SEQUENCE: Tag = Tag::new(0x300A, 0x008C);

/// (300A,008D) FL, Average Beam Dose Point Depth. Retired.
pub const AVERAGE_BEAM_DOSE_POINT_DEPTH: Tag = Tag::new(0x300A, 0x008D);

/// (300A,008E) FL, Average Beam Dose Point Equivalent Depth. Retired.
pub const AVERAGE_BEAM_DOSE_POINT_EQUIVALENT_DEPTH: Tag = Tag::new(0x300A, 0x008E);

/// (300A,008F) FL, Average Beam Dose Point SSD. Retired.
pub const AVERAGE_BEAM_DOSE_POINT_SSD: Tag = Tag::new(0x300A, 0x008F);

/// (300A,0090) CS, Beam Dose Type.
pub const BEAM_DOSE_TYPE: Tag = Tag::new(0x300A, 0x0090);

/// (300A,0091) DS, Alternate Beam Dose.
pub const ALTERNATE_BEAM_DOSE: Tag = Tag::new(0x300A, 0x0091);

/// (300A,0092) CS, Alternate Beam Dose Type.
pub const ALTERNATE_BEAM_DOSE_TYPE: Tag = Tag::new(0x300A, 0x0092);

/// (300A,0093) CS, Depth Value Averaging Flag.
pub const DEPTH_VALUE_AVERAGING_FLAG: Tag = Tag::new(0x300A, 0x0093);

/// (300A,0094) DS, Beam Dose Point Source to External Contour Distance.
pub const BEAM_DOSE_POINT_SOURCE_TO_EXTERNAL_CONTOUR_DISTANCE: Tag = Tag::new(0x300A, 0x0094);

/// (300A,00A0) IS, Number of Brachy Application Setups.
pub const NUMBER_OF_BRACHY_APPLICATION_SETUPS: Tag = Tag::new(0x300A, 0x00A0);

/// (300A,00A2) DS, Brachy Application Setup Dose Specification Point.
pub const BRACHY_APPLICATION_SETUP_DOSE_SPECIFICATION_POINT: Tag = Tag::new(0x300A, 0x00A2);

/// (300A,00A4) DS, Brachy Application Setup Dose.
pub const BRACHY_APPLICATION_SETUP_DOSE: Tag = Tag::new(0x300A, 0x00A4);

/// (300A,00B0) SQ, Beam Sequence.
pub const BEAM_SEQUENCE: Tag = Tag::new(0x300A, 0x00B0);

/// (300A,00B2) SH, Treatment Machine Name.
pub const TREATMENT_MACHINE_NAME: Tag = Tag::new(0x300A, 0x00B2);

/// (300A,00B3) CS, Primary Dosimeter Unit.
pub const PRIMARY_DOSIMETER_UNIT: Tag = Tag::new(0x300A, 0x00B3);

/// (300A,00B4) DS, Source-Axis Distance.
pub const SOURCE_AXIS_DISTANCE: Tag = Tag::new(0x300A, 0x00B4);

/// (300A,00B6) SQ, Beam Limiting Device Sequence.
pub const BEAM_LIMITING_DEVICE_SEQUENCE: Tag = Tag::new(0x300A, 0x00B6);

/// (300A,00B8) CS, RT Beam Limiting Device Type.
pub const RT_BEAM_LIMITING_DEVICE_TYPE: Tag = Tag::new(0x300A, 0x00B8);

/// (300A,00BA) DS, Source to Beam Limiting Device Distance.
pub const SOURCE_TO_BEAM_LIMITING_DEVICE_DISTANCE: Tag = Tag::new(0x300A, 0x00BA);

/// (300A,00BB) FL, Isocenter to Beam Limiting Device Distance.
pub const ISOCENTER_TO_BEAM_LIMITING_DEVICE_DISTANCE: Tag = Tag::new(0x300A, 0x00BB);

/// (300A,00BC) IS, Number of Leaf/Jaw Pairs.
pub const NUMBER_OF_LEAF_JAW_PAIRS: Tag = Tag::new(0x300A, 0x00BC);

/// (300A,00BE) DS, Leaf Position Boundaries.
pub const LEAF_POSITION_BOUNDARIES: Tag = Tag::new(0x300A, 0x00BE);

/// (300A,00C0) IS, Beam Number.
pub const BEAM_NUMBER: Tag = Tag::new(0x300A, 0x00C0);

/// (300A,00C2) LO, Beam Name.
pub const BEAM_NAME: Tag = Tag::new(0x300A, 0x00C2);

/// (300A,00C3) ST, Beam Description.
pub const BEAM_DESCRIPTION: Tag = Tag::new(0x300A, 0x00C3);

/// (300A,00C4) CS, Beam Type.
pub const BEAM_TYPE: Tag = Tag::new(0x300A, 0x00C4);

/// (300A,00C5) FD, Beam Delivery Duration Limit.
pub const BEAM_DELIVERY_DURATION_LIMIT: Tag = Tag::new(0x300A, 0x00C5);

/// (300A,00C6) CS, Radiation Type.
pub const RADIATION_TYPE: Tag = Tag::new(0x300A, 0x00C6);

/// (300A,00C7) CS, High-Dose Technique Type.
pub const HIGH_DOSE_TECHNIQUE_TYPE: Tag = Tag::new(0x300A, 0x00C7);

/// (300A,00C8) IS, Reference Image Number.
pub const REFERENCE_IMAGE_NUMBER: Tag = Tag::new(0x300A, 0x00C8);

/// (300A,00CA) SQ, Planned Verification Image Sequence.
pub const PLANNED_VERIFICATION_IMAGE_SEQUENCE: Tag = Tag::new(0x300A, 0x00CA);

/// (300A,00CC) LO, Imaging Device-Specific Acquisition Parameters.
pub const IMAGING_DEVICE_SPECIFIC_ACQUISITION_PARAMETERS: Tag = Tag::new(0x300A, 0x00CC);

/// (300A,00CE) CS, Treatment Delivery Type.
pub const TREATMENT_DELIVERY_TYPE: Tag = Tag::new(0x300A, 0x00CE);

/// (300A,00D0) IS, Number of Wedges.
pub const NUMBER_OF_WEDGES: Tag = Tag::new(0x300A, 0x00D0);

/// (300A,00D1) SQ, Wedge Sequence.
pub const WEDGE_SEQUENCE: Tag = Tag::new(0x300A, 0x00D1);

/// (300A,00D2) IS, Wedge Number.
pub const WEDGE_NUMBER: Tag = Tag::new(0x300A, 0x00D2);

/// (300A,00D3) CS, Wedge Type.
pub const WEDGE_TYPE: Tag = Tag::new(0x300A, 0x00D3);

/// (300A,00D4) SH, Wedge ID.
pub const WEDGE_ID: Tag = Tag::new(0x300A, 0x00D4);

/// (300A,00D5) IS, Wedge Angle.
pub const WEDGE_ANGLE: Tag = Tag::new(0x300A, 0x00D5);

/// (300A,00D6) DS, Wedge Factor.
pub const WEDGE_FACTOR: Tag = Tag::new(0x300A, 0x00D6);

/// (300A,00D7) FL, Total Wedge Tray Water-Equivalent Thickness.
pub const TOTAL_WEDGE_TRAY_WATER_EQUIVALENT_THICKNESS: Tag = Tag::new(0x300A, 0x00D7);

/// (300A,00D8) DS, Wedge Orientation.
pub const WEDGE_ORIENTATION: Tag = Tag::new(0x300A, 0x00D8);

/// (300A,00D9) FL, Isocenter to Wedge Tray Distance.
pub const ISOCENTER_TO_WEDGE_TRAY_DISTANCE: Tag = Tag::new(0x300A, 0x00D9);

/// (300A,00DA) DS, Source to Wedge Tray Distance.
pub const SOURCE_TO_WEDGE_TRAY_DISTANCE: Tag = Tag::new(0x300A, 0x00DA);

/// (300A,00DB) FL, Wedge Thin Edge Position.
pub const WEDGE_THIN_EDGE_POSITION: Tag = Tag::new(0x300A, 0x00DB);

/// (300A,00DC) SH, Bolus ID.
pub const BOLUS_ID: Tag = Tag::new(0x300A, 0x00DC);

/// (300A,00DD) ST, Bolus Description.
pub const BOLUS_DESCRIPTION: Tag = Tag::new(0x300A, 0x00DD);

/// (300A,00DE) DS, Effective Wedge Angle.
pub const EFFECTIVE_WEDGE_ANGLE: Tag = Tag::new(0x300A, 0x00DE);

/// (300A,00E0) IS, Number of Compensators.
pub const NUMBER_OF_COMPENSATORS: Tag = Tag::new(0x300A, 0x00E0);

/// (300A,00E1) SH, Material ID.
pub const MATERIAL_ID: Tag = Tag::new(0x300A, 0x00E1);

/// (300A,00E2) DS, Total Compensator Tray Factor.
pub const TOTAL_COMPENSATOR_TRAY_FACTOR: Tag = Tag::new(0x300A, 0x00E2);

/// (300A,00E3) SQ, Compensator Sequence.
pub const COMPENSATOR_SEQUENCE: Tag = Tag::new(0x300A, 0x00E3);

/// (300A,00E4) IS, Compensator Number.
pub const COMPENSATOR_NUMBER: Tag = Tag::new(0x300A, 0x00E4);

/// (300A,00E5) SH, Compensator ID.
pub const COMPENSATOR_ID: Tag = Tag::new(0x300A, 0x00E5);

/// (300A,00E6) DS, Source to Compensator Tray Distance.
pub const SOURCE_TO_COMPENSATOR_TRAY_DISTANCE: Tag = Tag::new(0x300A, 0x00E6);

/// (300A,00E7) IS, Compensator Rows.
pub const COMPENSATOR_ROWS: Tag = Tag::new(0x300A, 0x00E7);

/// (300A,00E8) IS, Compensator Columns.
pub const COMPENSATOR_COLUMNS: Tag = Tag::new(0x300A, 0x00E8);

/// (300A,00E9) DS, Compensator Pixel Spacing.
pub const COMPENSATOR_PIXEL_SPACING: Tag = Tag::new(0x300A, 0x00E9);

/// (300A,00EA) DS, Compensator Position.
pub const COMPENSATOR_POSITION: Tag = Tag::new(0x300A, 0x00EA);

/// (300A,00EB) DS, Compensator Transmission Data.
pub const COMPENSATOR_TRANSMISSION_DATA: Tag = Tag::new(0x300A, 0x00EB);

/// (300A,00EC) DS, Compensator Thickness Data.
pub const COMPENSATOR_THICKNESS_DATA: Tag = Tag::new(0x300A, 0x00EC);

/// (300A,00ED) IS, Number of Boli.
pub const NUMBER_OF_BOLI: Tag = Tag::new(0x300A, 0x00ED);

/// (300A,00EE) CS, Compensator Type.
pub const COMPENSATOR_TYPE: Tag = Tag::new(0x300A, 0x00EE);

/// (300A,00EF) SH, Compensator Tray ID.
pub const COMPENSATOR_TRAY_ID: Tag = Tag::new(0x300A, 0x00EF);

/// (300A,00F0) IS, Number of Blocks.
pub const NUMBER_OF_BLOCKS: Tag = Tag::new(0x300A, 0x00F0);

/// (300A,00F2) DS, Total Block Tray Factor.
pub const TOTAL_BLOCK_TRAY_FACTOR: Tag = Tag::new(0x300A, 0x00F2);

/// (300A,00F3) FL, Total Block Tray Water-Equivalent Thickness.
pub const TOTAL_BLOCK_TRAY_WATER_EQUIVALENT_THICKNESS: Tag = Tag::new(0x300A, 0x00F3);

/// (300A,00F4) SQ, Block Sequence.
pub const BLOCK_SEQUENCE: Tag = Tag::new(0x300A, 0x00F4);

/// (300A,00F5) SH, Block Tray ID.
pub const BLOCK_TRAY_ID: Tag = Tag::new(0x300A, 0x00F5);

/// (300A,00F6) DS, Source to Block Tray Distance.
pub const SOURCE_TO_BLOCK_TRAY_DISTANCE: Tag = Tag::new(0x300A, 0x00F6);

/// (300A,00F7) FL, Isocenter to Block Tray Distance.
pub const ISOCENTER_TO_BLOCK_TRAY_DISTANCE: Tag = Tag::new(0x300A, 0x00F7);

/// (300A,00F8) CS, Block Type.
pub const BLOCK_TYPE: Tag = Tag::new(0x300A, 0x00F8);

/// (300A,00F9) LO, Accessory Code.
pub const ACCESSORY_CODE: Tag = Tag::new(0x300A, 0x00F9);

/// (300A,00FA) CS, Block Divergence.
pub const BLOCK_DIVERGENCE: Tag = Tag::new(0x300A, 0x00FA);

/// (300A,00FB) CS, Block Mounting Position.
pub const BLOCK_MOUNTING_POSITION: Tag = Tag::new(0x300A, 0x00FB);

/// (300A,00FC) IS, Block Number.
pub const BLOCK_NUMBER: Tag = Tag::new(0x300A, 0x00FC);

/// (300A,00FE) LO, Block Name.
pub const BLOCK_NAME: Tag = Tag::new(0x300A, 0x00FE);

/// (300A,0100) DS, Block Thickness.
pub const BLOCK_THICKNESS: Tag = Tag::new(0x300A, 0x0100);

/// (300A,0102) DS, Block Transmission.
pub const BLOCK_TRANSMISSION: Tag = Tag::new(0x300A, 0x0102);

/// (300A,0104) IS, Block Number of Points.
pub const BLOCK_NUMBER_OF_POINTS: Tag = Tag::new(0x300A, 0x0104);

/// (300A,0106) DS, Block Data.
pub const BLOCK_DATA: Tag = Tag::new(0x300A, 0x0106);

/// (300A,0107) SQ, Applicator Sequence.
pub const APPLICATOR_SEQUENCE: Tag = Tag::new(0x300A, 0x0107);

/// (300A,0108) SH, Applicator ID.
pub const APPLICATOR_ID: Tag = Tag::new(0x300A, 0x0108);

/// (300A,0109) CS, Applicator Type.
pub const APPLICATOR_TYPE: Tag = Tag::new(0x300A, 0x0109);

/// (300A,010A) LO, Applicator Description.
pub const APPLICATOR_DESCRIPTION: Tag = Tag::new(0x300A, 0x010A);

/// (300A,010C) DS, Cumulative Dose Reference Coefficient.
pub const CUMULATIVE_DOSE_REFERENCE_COEFFICIENT: Tag = Tag::new(0x300A, 0x010C);

/// (300A,010E) DS, Final Cumulative Meterset Weight.
pub const FINAL_CUMULATIVE_METERSET_WEIGHT: Tag = Tag::new(0x300A, 0x010E);

/// (300A,0110) IS, Number of Control Points.
pub const NUMBER_OF_CONTROL_POINTS: Tag = Tag::new(0x300A, 0x0110);

/// (300A,0111) SQ, Control Point Sequence.
pub const CONTROL_POINT_SEQUENCE: Tag = Tag::new(0x300A, 0x0111);

/// (300A,0112) IS, Control Point Index.
pub const CONTROL_POINT_INDEX: Tag = Tag::new(0x300A, 0x0112);

/// (300A,0114) DS, Nominal Beam Energy.
pub const NOMINAL_BEAM_ENERGY: Tag = Tag::new(0x300A, 0x0114);

/// (300A,0115) DS, Dose Rate Set.
pub const DOSE_RATE_SET: Tag = Tag::new(0x300A, 0x0115);

/// (300A,0116) SQ, Wedge Position Sequence.
pub const WEDGE_POSITION_SEQUENCE: Tag = Tag::new(0x300A, 0x0116);

/// (300A,0118) CS, Wedge Position.
pub const WEDGE_POSITION: Tag = Tag::new(0x300A, 0x0118);

/// (300A,011A) SQ, Beam Limiting Device Position Sequence.
pub const BEAM_LIMITING_DEVICE_POSITION_SEQUENCE: Tag = Tag::new(0x300A, 0x011A);

/// (300A,011C) DS, Leaf/Jaw Positions.
pub const LEAF_JAW_POSITIONS: Tag = Tag::new(0x300A, 0x011C);

/// (300A,011E) DS, Gantry Angle.
pub const GANTRY_ANGLE: Tag = Tag::new(0x300A, 0x011E);

/// (300A,011F) CS, Gantry Rotation Direction.
pub const GANTRY_ROTATION_DIRECTION: Tag = Tag::new(0x300A, 0x011F);

/// (300A,0120) DS, Beam Limiting Device Angle.
pub const BEAM_LIMITING_DEVICE_ANGLE: Tag = Tag::new(0x300A, 0x0120);

/// (300A,0121) CS, Beam Limiting Device Rotation Direction.
pub const BEAM_LIMITING_DEVICE_ROTATION_DIRECTION: Tag = Tag::new(0x300A, 0x0121);

/// (300A,0122) DS, Patient Support Angle.
pub const PATIENT_SUPPORT_ANGLE: Tag = Tag::new(0x300A, 0x0122);

/// (300A,0123) CS, Patient Support Rotation Direction.
pub const PATIENT_SUPPORT_ROTATION_DIRECTION: Tag = Tag::new(0x300A, 0x0123);

/// (300A,0124) DS, Table Top Eccentric Axis Distance.
pub const TABLE_TOP_ECCENTRIC_AXIS_DISTANCE: Tag = Tag::new(0x300A, 0x0124);

/// (300A,0125) DS, Table Top Eccentric Angle.
pub const TABLE_TOP_ECCENTRIC_ANGLE: Tag = Tag::new(0x300A, 0x0125);

/// (300A,0126) CS, Table Top Eccentric Rotation Direction.
pub const TABLE_TOP_ECCENTRIC_ROTATION_DIRECTION: Tag = Tag::new(0x300A, 0x0126);

/// (300A,0128) DS, Table Top Vertical Position.
pub const TABLE_TOP_VERTICAL_POSITION: Tag = Tag::new(0x300A, 0x0128);

/// (300A,0129) DS, Table Top Longitudinal Position.
pub const TABLE_TOP_LONGITUDINAL_POSITION: Tag = Tag::new(0x300A, 0x0129);

/// (300A,012A) DS, Table Top Lateral Position.
pub const TABLE_TOP_LATERAL_POSITION: Tag = Tag::new(0x300A, 0x012A);

/// (300A,012C) DS, Isocenter Position.
pub const ISOCENTER_POSITION: Tag = Tag::new(0x300A, 0x012C);

/// (300A,012E) DS, Surface Entry Point.
pub const SURFACE_ENTRY_POINT: Tag = Tag::new(0x300A, 0x012E);

/// (300A,0130) DS, Source to Surface Distance.
pub const SOURCE_TO_SURFACE_DISTANCE: Tag = Tag::new(0x300A, 0x0130);

/// (300A,0131) FL, Average Beam Dose Point Source to External Contour Distance.
pub const AVERAGE_BEAM_DOSE_POINT_SOURCE_TO_EXTERNAL_CONTOUR_DISTANCE: Tag =
    Tag::new(0x300A, 0x0131);

/// (300A,0132) FL, Source to External Contour Distance.
pub const SOURCE_TO_EXTERNAL_CONTOUR_DISTANCE: Tag = Tag::new(0x300A, 0x0132);

/// (300A,0133) FL, External Contour Entry Point.
pub const EXTERNAL_CONTOUR_ENTRY_POINT: Tag = Tag::new(0x300A, 0x0133);

/// (300A,0134) DS, Cumulative Meterset Weight.
pub const CUMULATIVE_METERSET_WEIGHT: Tag = Tag::new(0x300A, 0x0134);

/// (300A,0140) FL, Table Top Pitch Angle.
pub const TABLE_TOP_PITCH_ANGLE: Tag = Tag::new(0x300A, 0x0140);

/// (300A,0142) CS, Table Top Pitch Rotation Direction.
pub const TABLE_TOP_PITCH_ROTATION_DIRECTION: Tag = Tag::new(0x300A, 0x0142);

/// (300A,0144) FL, Table Top Roll Angle.
pub const TABLE_TOP_ROLL_ANGLE: Tag = Tag::new(0x300A, 0x0144);

/// (300A,0146) CS, Table Top Roll Rotation Direction.
pub const TABLE_TOP_ROLL_ROTATION_DIRECTION: Tag = Tag::new(0x300A, 0x0146);

/// (300A,0148) FL, Head Fixation Angle.
pub const HEAD_FIXATION_ANGLE: Tag = Tag::new(0x300A, 0x0148);

/// (300A,014A) FL, Gantry Pitch Angle.
pub const GANTRY_PITCH_ANGLE: Tag = Tag::new(0x300A, 0x014A);

/// (300A,014C) CS, Gantry Pitch Rotation Direction.
pub const GANTRY_PITCH_ROTATION_DIRECTION: Tag = Tag::new(0x300A, 0x014C);

/// (300A,014E) FL, Gantry Pitch Angle Tolerance.
pub const GANTRY_PITCH_ANGLE_TOLERANCE: Tag = Tag::new(0x300A, 0x014E);

/// (300A,0150) CS, Fixation Eye.
pub const FIXATION_EYE: Tag = Tag::new(0x300A, 0x0150);

/// (300A,0151) DS, Chair Head Frame Position.
pub const CHAIR_HEAD_FRAME_POSITION: Tag = Tag::new(0x300A, 0x0151);

/// (300A,0152) DS, Head Fixation Angle Tolerance.
pub const HEAD_FIXATION_ANGLE_TOLERANCE: Tag = Tag::new(0x300A, 0x0152);

/// (300A,0153) DS, Chair Head Frame Position Tolerance.
pub const CHAIR_HEAD_FRAME_POSITION_TOLERANCE: Tag = Tag::new(0x300A, 0x0153);

/// (300A,0154) DS, Fixation Light Azimuthal Angle Tolerance.
pub const FIXATION_LIGHT_AZIMUTHAL_ANGLE_TOLERANCE: Tag = Tag::new(0x300A, 0x0154);

/// (300A,0155) DS, Fixation Light Polar Angle Tolerance.
pub const FIXATION_LIGHT_POLAR_ANGLE_TOLERANCE: Tag = Tag::new(0x300A, 0x0155);

/// (300A,0180) SQ, Patient Setup Sequence.
pub const PATIENT_SETUP_SEQUENCE: Tag = Tag::new(0x300A, 0x0180);

/// (300A,0182) IS, Patient Setup Number.
pub const PATIENT_SETUP_NUMBER: Tag = Tag::new(0x300A, 0x0182);

/// (300A,0183) LO, Patient Setup Label.
pub const PATIENT_SETUP_LABEL: Tag = Tag::new(0x300A, 0x0183);

/// (300A,0184) LO, Patient Additional Position.
pub const PATIENT_ADDITIONAL_POSITION: Tag = Tag::new(0x300A, 0x0184);

/// (300A,0190) SQ, Fixation Device Sequence.
pub const FIXATION_DEVICE_SEQUENCE: Tag = Tag::new(0x300A, 0x0190);

/// (300A,0192) CS, Fixation Device Type.
pub const FIXATION_DEVICE_TYPE: Tag = Tag::new(0x300A, 0x0192);

/// (300A,0194) SH, Fixation Device Label.
pub const FIXATION_DEVICE_LABEL: Tag = Tag::new(0x300A, 0x0194);

/// (300A,0196) ST, Fixation Device Description.
pub const FIXATION_DEVICE_DESCRIPTION: Tag = Tag::new(0x300A, 0x0196);

/// (300A,0198) SH, Fixation Device Position.
pub const FIXATION_DEVICE_POSITION: Tag = Tag::new(0x300A, 0x0198);

/// (300A,0199) FL, Fixation Device Pitch Angle.
pub const FIXATION_DEVICE_PITCH_ANGLE: Tag = Tag::new(0x300A, 0x0199);

/// (300A,019A) FL, Fixation Device Roll Angle.
pub const FIXATION_DEVICE_ROLL_ANGLE: Tag = Tag::new(0x300A, 0x019A);

/// (300A,01A0) SQ, Shielding Device Sequence.
pub const SHIELDING_DEVICE_SEQUENCE: Tag = Tag::new(0x300A, 0x01A0);

/// (300A,01A2) CS, Shielding Device Type.
pub const SHIELDING_DEVICE_TYPE: Tag = Tag::new(0x300A, 0x01A2);

/// (300A,01A4) SH, Shielding Device Label.
pub const SHIELDING_DEVICE_LABEL: Tag = Tag::new(0x300A, 0x01A4);

/// (300A,01A6) ST, Shielding Device Description.
pub const SHIELDING_DEVICE_DESCRIPTION: Tag = Tag::new(0x300A, 0x01A6);

/// (300A,01A8) SH, Shielding Device Position.
pub const SHIELDING_DEVICE_POSITION: Tag = Tag::new(0x300A, 0x01A8);

/// (300A,01B0) CS, Setup Technique.
pub const SETUP_TECHNIQUE: Tag = Tag::new(0x300A, 0x01B0);

/// (300A,01B2) ST, Setup Technique Description.
pub const SETUP_TECHNIQUE_DESCRIPTION: Tag = Tag::new(0x300A, 0x01B2);

/// (300A,01B4) SQ, Setup Device Sequence.
pub const SETUP_DEVICE_SEQUENCE: Tag = Tag::new(0x300A, 0x01B4);

/// (300A,01B6) CS, Setup Device Type.
pub const SETUP_DEVICE_TYPE: Tag = Tag::new(0x300A, 0x01B6);

/// (300A,01B8) SH, Setup Device Label.
pub const SETUP_DEVICE_LABEL: Tag = Tag::new(0x300A, 0x01B8);

/// (300A,01BA) ST, Setup Device Description.
pub const SETUP_DEVICE_DESCRIPTION: Tag = Tag::new(0x300A, 0x01BA);

/// (300A,01BC) DS, Setup Device Parameter.
pub const SETUP_DEVICE_PARAMETER: Tag = Tag::new(0x300A, 0x01BC);

/// (300A,01D0) ST, Setup Reference Description.
pub const SETUP_REFERENCE_DESCRIPTION: Tag = Tag::new(0x300A, 0x01D0);

/// (300A,01D2) DS, Table Top Vertical Setup Displacement.
pub const TABLE_TOP_VERTICAL_SETUP_DISPLACEMENT: Tag = Tag::new(0x300A, 0x01D2);

/// (300A,01D4) DS, Table Top Longitudinal Setup Displacement.
pub const TABLE_TOP_LONGITUDINAL_SETUP_DISPLACEMENT: Tag = Tag::new(0x300A, 0x01D4);

/// (300A,01D6) DS, Table Top Lateral Setup Displacement.
pub const TABLE_TOP_LATERAL_SETUP_DISPLACEMENT: Tag = Tag::new(0x300A, 0x01D6);

/// (300A,0200) CS, Brachy Treatment Technique.
pub const BRACHY_TREATMENT_TECHNIQUE: Tag = Tag::new(0x300A, 0x0200);

/// (300A,0202) CS, Brachy Treatment Type.
pub const BRACHY_TREATMENT_TYPE: Tag = Tag::new(0x300A, 0x0202);

/// (300A,0206) SQ, Treatment Machine Sequence.
pub const TREATMENT_MACHINE_SEQUENCE: Tag = Tag::new(0x300A, 0x0206);

/// (300A,0210) SQ, Source Sequence.
pub const SOURCE_SEQUENCE: Tag = Tag::new(0x300A, 0x0210);

/// (300A,0212) IS, Source Number.
pub const SOURCE_NUMBER: Tag = Tag::new(0x300A, 0x0212);

/// (300A,0214) CS, Source Type.
pub const SOURCE_TYPE: Tag = Tag::new(0x300A, 0x0214);

/// (300A,0216) LO, Source Manufacturer.
pub const SOURCE_MANUFACTURER: Tag = Tag::new(0x300A, 0x0216);

/// (300A,0218) DS, Active Source Diameter.
pub const ACTIVE_SOURCE_DIAMETER: Tag = Tag::new(0x300A, 0x0218);

/// (300A,021A) DS, Active Source Length.
pub const ACTIVE_SOURCE_LENGTH: Tag = Tag::new(0x300A, 0x021A);

/// (300A,021B) SH, Source Model ID.
pub const SOURCE_MODEL_ID: Tag = Tag::new(0x300A, 0x021B);

/// (300A,021C) LO, Source Description.
pub const SOURCE_DESCRIPTION: Tag = Tag::new(0x300A, 0x021C);

/// (300A,0222) DS, Source Encapsulation Nominal Thickness.
pub const SOURCE_ENCAPSULATION_NOMINAL_THICKNESS: Tag = Tag::new(0x300A, 0x0222);

/// (300A,0224) DS, Source Encapsulation Nominal Transmission.
pub const SOURCE_ENCAPSULATION_NOMINAL_TRANSMISSION: Tag = Tag::new(0x300A, 0x0224);

/// (300A,0226) LO, Source Isotope Name.
pub const SOURCE_ISOTOPE_NAME: Tag = Tag::new(0x300A, 0x0226);

/// (300A,0228) DS, Source Isotope Half Life.
pub const SOURCE_ISOTOPE_HALF_LIFE: Tag = Tag::new(0x300A, 0x0228);

/// (300A,0229) CS, Source Strength Units.
pub const SOURCE_STRENGTH_UNITS: Tag = Tag::new(0x300A, 0x0229);

/// (300A,022A) DS, Reference Air Kerma Rate.
pub const REFERENCE_AIR_KERMA_RATE: Tag = Tag::new(0x300A, 0x022A);

/// (300A,022B) DS, Source Strength.
pub const SOURCE_STRENGTH: Tag = Tag::new(0x300A, 0x022B);

/// (300A,022C) DA, Source Strength Reference Date.
pub const SOURCE_STRENGTH_REFERENCE_DATE: Tag = Tag::new(0x300A, 0x022C);

/// (300A,022E) TM, Source Strength Reference Time.
pub const SOURCE_STRENGTH_REFERENCE_TIME: Tag = Tag::new(0x300A, 0x022E);

/// (300A,0230) SQ, Application Setup Sequence.
pub const APPLICATION_SETUP_SEQUENCE: Tag = Tag::new(0x300A, 0x0230);

/// (300A,0232) CS, Application Setup Type.
pub const APPLICATION_SETUP_TYPE: Tag = Tag::new(0x300A, 0x0232);

/// (300A,0234) IS, Application Setup Number.
pub const APPLICATION_SETUP_NUMBER: Tag = Tag::new(0x300A, 0x0234);

/// (300A,0236) LO, Application Setup Name.
pub const APPLICATION_SETUP_NAME: Tag = Tag::new(0x300A, 0x0236);

/// (300A,0238) LO, Application Setup Manufacturer.
pub const APPLICATION_SETUP_MANUFACTURER: Tag = Tag::new(0x300A, 0x0238);

/// (300A,0240) IS, Template Number.
pub const TEMPLATE_NUMBER: Tag = Tag::new(0x300A, 0x0240);

/// (300A,0242) SH, Template Type.
pub const TEMPLATE_TYPE: Tag = Tag::new(0x300A, 0x0242);

/// (300A,0244) LO, Template Name.
pub const TEMPLATE_NAME: Tag = Tag::new(0x300A, 0x0244);

/// (300A,0250) DS, Total Reference Air Kerma.
pub const TOTAL_REFERENCE_AIR_KERMA: Tag = Tag::new(0x300A, 0x0250);

/// (300A,0260) SQ, Brachy Accessory Device Sequence.
pub const BRACHY_ACCESSORY_DEVICE_SEQUENCE: Tag = Tag::new(0x300A, 0x0260);

/// (300A,0262) IS, Brachy Accessory Device Number.
pub const BRACHY_ACCESSORY_DEVICE_NUMBER: Tag = Tag::new(0x300A, 0x0262);

/// (300A,0263) SH, Brachy Accessory Device ID.
pub const BRACHY_ACCESSORY_DEVICE_ID: Tag = Tag::new(0x300A, 0x0263);

/// (300A,0264) CS, Brachy Accessory Device Type.
pub const BRACHY_ACCESSORY_DEVICE_TYPE: Tag = Tag::new(0x300A, 0x0264);

/// (300A,0266) LO, Brachy Accessory Device Name.
pub const BRACHY_ACCESSORY_DEVICE_NAME: Tag = Tag::new(0x300A, 0x0266);

/// (300A,026A) DS, Brachy Accessory Device Nominal Thickness.
pub const BRACHY_ACCESSORY_DEVICE_NOMINAL_THICKNESS: Tag = Tag::new(0x300A, 0x026A);

/// (300A,026C) DS, Brachy Accessory Device Nominal Transmission.
pub const BRACHY_ACCESSORY_DEVICE_NOMINAL_TRANSMISSION: Tag = Tag::new(0x300A, 0x026C);

/// (300A,0271) DS, Channel Effective Length.
pub const CHANNEL_EFFECTIVE_LENGTH: Tag = Tag::new(0x300A, 0x0271);

/// (300A,0272) DS, Channel Inner Length.
pub const CHANNEL_INNER_LENGTH: Tag = Tag::new(0x300A, 0x0272);

/// (300A,0273) SH, Afterloader Channel ID.
pub const AFTERLOADER_CHANNEL_ID: Tag = Tag::new(0x300A, 0x0273);

/// (300A,0274) DS, Source Applicator Tip Length.
pub const SOURCE_APPLICATOR_TIP_LENGTH: Tag = Tag::new(0x300A, 0x0274);

/// (300A,0280) SQ, Channel Sequence.
pub const CHANNEL_SEQUENCE: Tag = Tag::new(0x300A, 0x0280);

/// (300A,0282) IS, Channel Number.
pub const CHANNEL_NUMBER: Tag = Tag::new(0x300A, 0x0282);

/// (300A,0284) DS, Channel Length.
pub const CHANNEL_LENGTH: Tag = Tag::new(0x300A, 0x0284);

/// (300A,0286) DS, Channel Total Time.
pub const CHANNEL_TOTAL_TIME: Tag = Tag::new(0x300A, 0x0286);

/// (300A,0288) CS, Source Movement Type.
pub const SOURCE_MOVEMENT_TYPE: Tag = Tag::new(0x300A, 0x0288);

/// (300A,028A) IS, Number of Pulses.
pub const NUMBER_OF_PULSES: Tag = Tag::new(0x300A, 0x028A);

/// (300A,028C) DS, Pulse Repetition Interval.
pub const PULSE_REPETITION_INTERVAL: Tag = Tag::new(0x300A, 0x028C);

/// (300A,0290) IS, Source Applicator Number.
pub const SOURCE_APPLICATOR_NUMBER: Tag = Tag::new(0x300A, 0x0290);

/// (300A,0291) SH, Source Applicator ID.
pub const SOURCE_APPLICATOR_ID: Tag = Tag::new(0x300A, 0x0291);

/// (300A,0292) CS, Source Applicator Type.
pub const SOURCE_APPLICATOR_TYPE: Tag = Tag::new(0x300A, 0x0292);

/// (300A,0294) LO, Source Applicator Name.
pub const SOURCE_APPLICATOR_NAME: Tag = Tag::new(0x300A, 0x0294);

/// (300A,0296) DS, Source Applicator Length.
pub const SOURCE_APPLICATOR_LENGTH: Tag = Tag::new(0x300A, 0x0296);

/// (300A,0298) LO, Source Applicator Manufacturer.
pub const SOURCE_APPLICATOR_MANUFACTURER: Tag = Tag::new(0x300A, 0x0298);

/// (300A,029C) DS, Source Applicator Wall Nominal Thickness.
pub const SOURCE_APPLICATOR_WALL_NOMINAL_THICKNESS: Tag = Tag::new(0x300A, 0x029C);

/// (300A,029E) DS, Source Applicator Wall Nominal Transmission.
pub const SOURCE_APPLICATOR_WALL_NOMINAL_TRANSMISSION: Tag = Tag::new(0x300A, 0x029E);

/// (300A,02A0) DS, Source Applicator Step Size.
pub const SOURCE_APPLICATOR_STEP_SIZE: Tag = Tag::new(0x300A, 0x02A0);

/// (300A,02A1) IS, Applicator Shape Referenced ROI Number.
pub const APPLICATOR_SHAPE_REFERENCED_ROI_NUMBER: Tag = Tag::new(0x300A, 0x02A1);

/// (300A,02A2) IS, Transfer Tube Number.
pub const TRANSFER_TUBE_NUMBER: Tag = Tag::new(0x300A, 0x02A2);

/// (300A,02A4) DS, Transfer Tube Length.
pub const TRANSFER_TUBE_LENGTH: Tag = Tag::new(0x300A, 0x02A4);

/// (300A,02B0) SQ, Channel Shield Sequence.
pub const CHANNEL_SHIELD_SEQUENCE: Tag = Tag::new(0x300A, 0x02B0);

/// (300A,02B2) IS, Channel Shield Number.
pub const CHANNEL_SHIELD_NUMBER: Tag = Tag::new(0x300A, 0x02B2);

/// (300A,02B3) SH, Channel Shield ID.
pub const CHANNEL_SHIELD_ID: Tag = Tag::new(0x300A, 0x02B3);

/// (300A,02B4) LO, Channel Shield Name.
pub const CHANNEL_SHIELD_NAME: Tag = Tag::new(0x300A, 0x02B4);

/// (300A,02B8) DS, Channel Shield Nominal Thickness.
pub const CHANNEL_SHIELD_NOMINAL_THICKNESS: Tag = Tag::new(0x300A, 0x02B8);

/// (300A,02BA) DS, Channel Shield Nominal Transmission.
pub const CHANNEL_SHIELD_NOMINAL_TRANSMISSION: Tag = Tag::new(0x300A, 0x02BA);

/// (300A,02C8) DS, Final Cumulative Time Weight.
pub const FINAL_CUMULATIVE_TIME_WEIGHT: Tag = Tag::new(0x300A, 0x02C8);

/// (300A,02D0) SQ, Brachy Control Point Sequence.
pub const BRACHY_CONTROL_POINT_SEQUENCE: Tag = Tag::new(0x300A, 0x02D0);

/// (300A,02D2) DS, Control Point Relative Position.
pub const CONTROL_POINT_RELATIVE_POSITION: Tag = Tag::new(0x300A, 0x02D2);

/// (300A,02D4) DS, Control Point 3D Position.
pub const CONTROL_POINT_3D_POSITION: Tag = Tag::new(0x300A, 0x02D4);

/// (300A,02D6) DS, Cumulative Time Weight.
pub const CUMULATIVE_TIME_WEIGHT: Tag = Tag::new(0x300A, 0x02D6);

/// (300A,02E0) CS, Compensator Divergence.
pub const COMPENSATOR_DIVERGENCE: Tag = Tag::new(0x300A, 0x02E0);

/// (300A,02E1) CS, Compensator Mounting Position.
pub const COMPENSATOR_MOUNTING_POSITION: Tag = Tag::new(0x300A, 0x02E1);

/// (300A,02E2) DS, Source to Compensator Distance.
pub const SOURCE_TO_COMPENSATOR_DISTANCE: Tag = Tag::new(0x300A, 0x02E2);

/// (300A,02E3) FL, Total Compensator Tray Water-Equivalent Thickness.
pub const TOTAL_COMPENSATOR_TRAY_WATER_EQUIVALENT_THICKNESS: Tag = Tag::new(0x300A, 0x02E3);

/// (300A,02E4) FL, Isocenter to Compensator Tray Distance.
pub const ISOCENTER_TO_COMPENSATOR_TRAY_DISTANCE: Tag = Tag::new(0x300A, 0x02E4);

/// (300A,02E5) FL, Compensator Column Offset.
pub const COMPENSATOR_COLUMN_OFFSET: Tag = Tag::new(0x300A, 0x02E5);

/// (300A,02E6) FL, Isocenter to Compensator Distances.
pub const ISOCENTER_TO_COMPENSATOR_DISTANCES: Tag = Tag::new(0x300A, 0x02E6);

/// (300A,02E7) FL, Compensator Relative Stopping Power Ratio.
pub const COMPENSATOR_RELATIVE_STOPPING_POWER_RATIO: Tag = Tag::new(0x300A, 0x02E7);

/// (300A,02E8) FL, Compensator Milling Tool Diameter.
pub const COMPENSATOR_MILLING_TOOL_DIAMETER: Tag = Tag::new(0x300A, 0x02E8);

/// (300A,02EA) SQ, Ion Range Compensator Sequence.
pub const ION_RANGE_COMPENSATOR_SEQUENCE: Tag = Tag::new(0x300A, 0x02EA);

/// (300A,02EB) LT, Compensator Description.
pub const COMPENSATOR_DESCRIPTION: Tag = Tag::new(0x300A, 0x02EB);

/// (300A,02EC) CS, Compensator Surface Representation Flag.
pub const COMPENSATOR_SURFACE_REPRESENTATION_FLAG: Tag = Tag::new(0x300A, 0x02EC);

/// (300A,0302) IS, Radiation Mass Number.
pub const RADIATION_MASS_NUMBER: Tag = Tag::new(0x300A, 0x0302);

/// (300A,0304) IS, Radiation Atomic Number.
pub const RADIATION_ATOMIC_NUMBER: Tag = Tag::new(0x300A, 0x0304);

/// (300A,0306) SS, Radiation Charge State.
pub const RADIATION_CHARGE_STATE: Tag = Tag::new(0x300A, 0x0306);

/// (300A,0308) CS, Scan Mode.
pub const SCAN_MODE: Tag = Tag::new(0x300A, 0x0308);

/// (300A,0309) CS, Modulated Scan Mode Type.
pub const MODULATED_SCAN_MODE_TYPE: Tag = Tag::new(0x300A, 0x0309);

/// (300A,030A) FL, Virtual Source-Axis Distances.
pub const VIRTUAL_SOURCE_AXIS_DISTANCES: Tag = Tag::new(0x300A, 0x030A);

/// (300A,030C) SQ, Snout Sequence.
pub const SNOUT_SEQUENCE: Tag = Tag::new(0x300A, 0x030C);

/// (300A,030D) FL, Snout Position.
pub const SNOUT_POSITION: Tag = Tag::new(0x300A, 0x030D);

/// (300A,030F) SH, Snout ID.
pub const SNOUT_ID: Tag = Tag::new(0x300A, 0x030F);

/// (300A,0312) IS, Number of Range Shifters.
pub const NUMBER_OF_RANGE_SHIFTERS: Tag = Tag::new(0x300A, 0x0312);

/// (300A,0314) SQ, Range Shifter Sequence.
pub const RANGE_SHIFTER_SEQUENCE: Tag = Tag::new(0x300A, 0x0314);

/// (300A,0316) IS, Range Shifter Number.
pub const RANGE_SHIFTER_NUMBER: Tag = Tag::new(0x300A, 0x0316);

/// (300A,0318) SH, Range Shifter ID.
pub const RANGE_SHIFTER_ID: Tag = Tag::new(0x300A, 0x0318);

/// (300A,0320) CS, Range Shifter Type.
pub const RANGE_SHIFTER_TYPE: Tag = Tag::new(0x300A, 0x0320);

/// (300A,0322) LO, Range Shifter Description.
pub const RANGE_SHIFTER_DESCRIPTION: Tag = Tag::new(0x300A, 0x0322);

/// (300A,0330) IS, Number of Lateral Spreading Devices.
pub const NUMBER_OF_LATERAL_SPREADING_DEVICES: Tag = Tag::new(0x300A, 0x0330);

/// (300A,0332) SQ, Lateral Spreading Device Sequence.
pub const LATERAL_SPREADING_DEVICE_SEQUENCE: Tag = Tag::new(0x300A, 0x0332);

/// (300A,0334) IS, Lateral Spreading Device Number.
pub const LATERAL_SPREADING_DEVICE_NUMBER: Tag = Tag::new(0x300A, 0x0334);

/// (300A,0336) SH, Lateral Spreading Device ID.
pub const LATERAL_SPREADING_DEVICE_ID: Tag = Tag::new(0x300A, 0x0336);

/// (300A,0338) CS, Lateral Spreading Device Type.
pub const LATERAL_SPREADING_DEVICE_TYPE: Tag = Tag::new(0x300A, 0x0338);

/// (300A,033A) LO, Lateral Spreading Device Description.
pub const LATERAL_SPREADING_DEVICE_DESCRIPTION: Tag = Tag::new(0x300A, 0x033A);

/// (300A,033C) FL, Lateral Spreading Device Water Equivalent Thickness.
pub const LATERAL_SPREADING_DEVICE_WATER_EQUIVALENT_THICKNESS: Tag = Tag::new(0x300A, 0x033C);

/// (300A,0340) IS, Number of Range Modulators.
pub const NUMBER_OF_RANGE_MODULATORS: Tag = Tag::new(0x300A, 0x0340);

/// (300A,0342) SQ, Range Modulator Sequence.
pub const RANGE_MODULATOR_SEQUENCE: Tag = Tag::new(0x300A, 0x0342);

/// (300A,0344) IS, Range Modulator Number.
pub const RANGE_MODULATOR_NUMBER: Tag = Tag::new(0x300A, 0x0344);

/// (300A,0346) SH, Range Modulator ID.
pub const RANGE_MODULATOR_ID: Tag = Tag::new(0x300A, 0x0346);

/// (300A,0348) CS, Range Modulator Type.
pub const RANGE_MODULATOR_TYPE: Tag = Tag::new(0x300A, 0x0348);

/// (300A,034A) LO, Range Modulator Description.
pub const RANGE_MODULATOR_DESCRIPTION: Tag = Tag::new(0x300A, 0x034A);

/// (300A,034C) SH, Beam Current Modulation ID.
pub const BEAM_CURRENT_MODULATION_ID: Tag = Tag::new(0x300A, 0x034C);

/// (300A,0350) CS, Patient Support Type.
pub const PATIENT_SUPPORT_TYPE: Tag = Tag::new(0x300A, 0x0350);

/// (300A,0352) SH, Patient Support ID.
pub const PATIENT_SUPPORT_ID: Tag = Tag::new(0x300A, 0x0352);

/// (300A,0354) LO, Patient Support Accessory Code.
pub const PATIENT_SUPPORT_ACCESSORY_CODE: Tag = Tag::new(0x300A, 0x0354);

/// (300A,0355) LO, Tray Accessory Code.
pub const TRAY_ACCESSORY_CODE: Tag = Tag::new(0x300A, 0x0355);

/// (300A,0356) FL, Fixation Light Azimuthal Angle.
pub const FIXATION_LIGHT_AZIMUTHAL_ANGLE: Tag = Tag::new(0x300A, 0x0356);

/// (300A,0358) FL, Fixation Light Polar Angle.
pub const FIXATION_LIGHT_POLAR_ANGLE: Tag = Tag::new(0x300A, 0x0358);

/// (300A,035A) FL, Meterset Rate.
pub const METERSET_RATE: Tag = Tag::new(0x300A, 0x035A);

/// (300A,0360) SQ, Range Shifter Settings Sequence.
pub const RANGE_SHIFTER_SETTINGS_SEQUENCE: Tag = Tag::new(0x300A, 0x0360);

/// (300A,0362) LO, Range Shifter Setting.
pub const RANGE_SHIFTER_SETTING: Tag = Tag::new(0x300A, 0x0362);

/// (300A,0364) FL, Isocenter to Range Shifter Distance.
pub const ISOCENTER_TO_RANGE_SHIFTER_DISTANCE: Tag = Tag::new(0x300A, 0x0364);

/// (300A,0366) FL, Range Shifter Water Equivalent Thickness.
pub const RANGE_SHIFTER_WATER_EQUIVALENT_THICKNESS: Tag = Tag::new(0x300A, 0x0366);

/// (300A,0370) SQ, Lateral Spreading Device Settings Sequence.
pub const LATERAL_SPREADING_DEVICE_SETTINGS_SEQUENCE: Tag = Tag::new(0x300A, 0x0370);

/// (300A,0372) LO, Lateral Spreading Device Setting.
pub const LATERAL_SPREADING_DEVICE_SETTING: Tag = Tag::new(0x300A, 0x0372);

/// (300A,0374) FL, Isocenter to Lateral Spreading Device Distance.
pub const ISOCENTER_TO_LATERAL_SPREADING_DEVICE_DISTANCE: Tag = Tag::new(0x300A, 0x0374);

/// (300A,0380) SQ, Range Modulator Settings Sequence.
pub const RANGE_MODULATOR_SETTINGS_SEQUENCE: Tag = Tag::new(0x300A, 0x0380);

/// (300A,0382) FL, Range Modulator Gating Start Value.
pub const RANGE_MODULATOR_GATING_START_VALUE: Tag = Tag::new(0x300A, 0x0382);

/// (300A,0384) FL, Range Modulator Gating Stop Value.
pub const RANGE_MODULATOR_GATING_STOP_VALUE: Tag = Tag::new(0x300A, 0x0384);

/// (300A,0386) FL, Range Modulator Gating Start Water Equivalent Thickness.
pub const RANGE_MODULATOR_GATING_START_WATER_EQUIVALENT_THICKNESS: Tag = Tag::new(0x300A, 0x0386);

/// (300A,0388) FL, Range Modulator Gating Stop Water Equivalent Thickness.
pub const RANGE_MODULATOR_GATING_STOP_WATER_EQUIVALENT_THICKNESS: Tag = Tag::new(0x300A, 0x0388);

/// (300A,038A) FL, Isocenter to Range Modulator Distance.
pub const ISOCENTER_TO_RANGE_MODULATOR_DISTANCE: Tag = Tag::new(0x300A, 0x038A);

/// (300A,038F) FL, Scan Spot Time Offset.
pub const SCAN_SPOT_TIME_OFFSET: Tag = Tag::new(0x300A, 0x038F);

/// (300A,0390) SH, Scan Spot Tune ID.
pub const SCAN_SPOT_TUNE_ID: Tag = Tag::new(0x300A, 0x0390);

/// (300A,0391) IS, Scan Spot Prescribed Indices.
pub const SCAN_SPOT_PRESCRIBED_INDICES: Tag = Tag::new(0x300A, 0x0391);

/// (300A,0392) IS, Number of Scan Spot Positions.
pub const NUMBER_OF_SCAN_SPOT_POSITIONS: Tag = Tag::new(0x300A, 0x0392);

/// (300A,0393) CS, Scan Spot Reordered.
pub const SCAN_SPOT_REORDERED: Tag = Tag::new(0x300A, 0x0393);

/// (300A,0394) FL, Scan Spot Position Map.
pub const SCAN_SPOT_POSITION_MAP: Tag = Tag::new(0x300A, 0x0394);

/// (300A,0395) CS, Scan Spot Reordering Allowed.
pub const SCAN_SPOT_REORDERING_ALLOWED: Tag = Tag::new(0x300A, 0x0395);

/// (300A,0396) FL, Scan Spot Meterset Weights.
pub const SCAN_SPOT_METERSET_WEIGHTS: Tag = Tag::new(0x300A, 0x0396);

/// (300A,0398) FL, Scanning Spot Size.
pub const SCANNING_SPOT_SIZE: Tag = Tag::new(0x300A, 0x0398);

/// (300A,0399) FL, Scan Spot Sizes Delivered.
pub const SCAN_SPOT_SIZES_DELIVERED: Tag = Tag::new(0x300A, 0x0399);

/// (300A,039A) IS, Number of Paintings.
pub const NUMBER_OF_PAINTINGS: Tag = Tag::new(0x300A, 0x039A);

/// (300A,039B) FL, Scan Spot Gantry Angles.
pub const SCAN_SPOT_GANTRY_ANGLES: Tag = Tag::new(0x300A, 0x039B);

/// (300A,039C) FL, Scan Spot Patient Support Angles.
pub const SCAN_SPOT_PATIENT_SUPPORT_ANGLES: Tag = Tag::new(0x300A, 0x039C);

/// (300A,03A0) SQ, Ion Tolerance Table Sequence.
pub const ION_TOLERANCE_TABLE_SEQUENCE: Tag = Tag::new(0x300A, 0x03A0);

/// (300A,03A2) SQ, Ion Beam Sequence.
pub const ION_BEAM_SEQUENCE: Tag = Tag::new(0x300A, 0x03A2);

/// (300A,03A4) SQ, Ion Beam Limiting Device Sequence.
pub const ION_BEAM_LIMITING_DEVICE_SEQUENCE: Tag = Tag::new(0x300A, 0x03A4);

/// (300A,03A6) SQ, Ion Block Sequence.
pub const ION_BLOCK_SEQUENCE: Tag = Tag::new(0x300A, 0x03A6);

/// (300A,03A8) SQ, Ion Control Point Sequence.
pub const ION_CONTROL_POINT_SEQUENCE: Tag = Tag::new(0x300A, 0x03A8);

/// (300A,03AA) SQ, Ion Wedge Sequence.
pub const ION_WEDGE_SEQUENCE: Tag = Tag::new(0x300A, 0x03AA);

/// (300A,03AC) SQ, Ion Wedge Position Sequence.
pub const ION_WEDGE_POSITION_SEQUENCE: Tag = Tag::new(0x300A, 0x03AC);

/// (300A,0401) SQ, Referenced Setup Image Sequence.
pub const REFERENCED_SETUP_IMAGE_SEQUENCE: Tag = Tag::new(0x300A, 0x0401);

/// (300A,0402) ST, Setup Image Comment.
pub const SETUP_IMAGE_COMMENT: Tag = Tag::new(0x300A, 0x0402);

/// (300A,0410) SQ, Motion Synchronization Sequence.
pub const MOTION_SYNCHRONIZATION_SEQUENCE: Tag = Tag::new(0x300A, 0x0410);

/// (300A,0412) FL, Control Point Orientation.
pub const CONTROL_POINT_ORIENTATION: Tag = Tag::new(0x300A, 0x0412);

/// (300A,0420) SQ, General Accessory Sequence.
pub const GENERAL_ACCESSORY_SEQUENCE: Tag = Tag::new(0x300A, 0x0420);

/// (300A,0421) SH, General Accessory ID.
pub const GENERAL_ACCESSORY_ID: Tag = Tag::new(0x300A, 0x0421);

/// (300A,0422) ST, General Accessory Description.
pub const GENERAL_ACCESSORY_DESCRIPTION: Tag = Tag::new(0x300A, 0x0422);

/// (300A,0423) CS, General Accessory Type.
pub const GENERAL_ACCESSORY_TYPE: Tag = Tag::new(0x300A, 0x0423);

/// (300A,0424) IS, General Accessory Number.
pub const GENERAL_ACCESSORY_NUMBER: Tag = Tag::new(0x300A, 0x0424);

/// (300A,0425) FL, Source to General Accessory Distance.
pub const SOURCE_TO_GENERAL_ACCESSORY_DISTANCE: Tag = Tag::new(0x300A, 0x0425);

/// (300A,0426) DS, Isocenter to General Accessory Distance.
pub const ISOCENTER_TO_GENERAL_ACCESSORY_DISTANCE: Tag = Tag::new(0x300A, 0x0426);

/// (300A,0431) SQ, Applicator Geometry Sequence.
pub const APPLICATOR_GEOMETRY_SEQUENCE: Tag = Tag::new(0x300A, 0x0431);

/// (300A,0432) CS, Applicator Aperture Shape.
pub const APPLICATOR_APERTURE_SHAPE: Tag = Tag::new(0x300A, 0x0432);

/// (300A,0433) FL, Applicator Opening.
pub const APPLICATOR_OPENING: Tag = Tag::new(0x300A, 0x0433);

/// (300A,0434) FL, Applicator Opening X.
pub const APPLICATOR_OPENING_X: Tag = Tag::new(0x300A, 0x0434);

/// (300A,0435) FL, Applicator Opening Y.
pub const APPLICATOR_OPENING_Y: Tag = Tag::new(0x300A, 0x0435);

/// (300A,0436) FL, Source to Applicator Mounting Position Distance.
pub const SOURCE_TO_APPLICATOR_MOUNTING_POSITION_DISTANCE: Tag = Tag::new(0x300A, 0x0436);

/// (300A,0440) IS, Number of Block Slab Items.
pub const NUMBER_OF_BLOCK_SLAB_ITEMS: Tag = Tag::new(0x300A, 0x0440);

/// (300A,0441) SQ, Block Slab Sequence.
pub const BLOCK_SLAB_SEQUENCE: Tag = Tag::new(0x300A, 0x0441);

/// (300A,0442) DS, Block Slab Thickness.
pub const BLOCK_SLAB_THICKNESS: Tag = Tag::new(0x300A, 0x0442);

/// (300A,0443) US, Block Slab Number.
pub const BLOCK_SLAB_NUMBER: Tag = Tag::new(0x300A, 0x0443);

/// (300A,0450) SQ, Device Motion Control Sequence.
pub const DEVICE_MOTION_CONTROL_SEQUENCE: Tag = Tag::new(0x300A, 0x0450);

/// (300A,0451) CS, Device Motion Execution Mode.
pub const DEVICE_MOTION_EXECUTION_MODE: Tag = Tag::new(0x300A, 0x0451);

/// (300A,0452) CS, Device Motion Observation Mode.
pub const DEVICE_MOTION_OBSERVATION_MODE: Tag = Tag::new(0x300A, 0x0452);

/// (300A,0453) SQ, Device Motion Parameter Code Sequence.
pub const DEVICE_MOTION_PARAMETER_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0453);

/// (300A,0501) FL, Distal Depth Fraction.
pub const DISTAL_DEPTH_FRACTION: Tag = Tag::new(0x300A, 0x0501);

/// (300A,0502) FL, Distal Depth.
pub const DISTAL_DEPTH: Tag = Tag::new(0x300A, 0x0502);

/// (300A,0503) FL, Nominal Range Modulation Fractions.
pub const NOMINAL_RANGE_MODULATION_FRACTIONS: Tag = Tag::new(0x300A, 0x0503);

/// (300A,0504) FL, Nominal Range Modulated Region Depths.
pub const NOMINAL_RANGE_MODULATED_REGION_DEPTHS: Tag = Tag::new(0x300A, 0x0504);

/// (300A,0505) SQ, Depth Dose Parameters Sequence.
pub const DEPTH_DOSE_PARAMETERS_SEQUENCE: Tag = Tag::new(0x300A, 0x0505);

/// (300A,0506) SQ, Delivered Depth Dose Parameters Sequence.
pub const DELIVERED_DEPTH_DOSE_PARAMETERS_SEQUENCE: Tag = Tag::new(0x300A, 0x0506);

/// (300A,0507) FL, Delivered Distal Depth Fraction.
pub const DELIVERED_DISTAL_DEPTH_FRACTION: Tag = Tag::new(0x300A, 0x0507);

/// (300A,0508) FL, Delivered Distal Depth.
pub const DELIVERED_DISTAL_DEPTH: Tag = Tag::new(0x300A, 0x0508);

/// (300A,0509) FL, Delivered Nominal Range Modulation Fractions.
pub const DELIVERED_NOMINAL_RANGE_MODULATION_FRACTIONS: Tag = Tag::new(0x300A, 0x0509);

/// (300A,0510) FL, Delivered Nominal Range Modulated Region Depths.
pub const DELIVERED_NOMINAL_RANGE_MODULATED_REGION_DEPTHS: Tag = Tag::new(0x300A, 0x0510);

/// (300A,0511) CS, Delivered Reference Dose Definition.
pub const DELIVERED_REFERENCE_DOSE_DEFINITION: Tag = Tag::new(0x300A, 0x0511);

/// (300A,0512) CS, Reference Dose Definition.
pub const REFERENCE_DOSE_DEFINITION: Tag = Tag::new(0x300A, 0x0512);

/// (300A,0600) US, RT Control Point Index.
pub const RT_CONTROL_POINT_INDEX: Tag = Tag::new(0x300A, 0x0600);

/// (300A,0601) US, Radiation Generation Mode Index.
pub const RADIATION_GENERATION_MODE_INDEX: Tag = Tag::new(0x300A, 0x0601);

/// (300A,0602) US, Referenced Defined Device Index.
pub const REFERENCED_DEFINED_DEVICE_INDEX: Tag = Tag::new(0x300A, 0x0602);

/// (300A,0603) US, Radiation Dose Identification Index.
pub const RADIATION_DOSE_IDENTIFICATION_INDEX: Tag = Tag::new(0x300A, 0x0603);

/// (300A,0604) US, Number of RT Control Points.
pub const NUMBER_OF_RT_CONTROL_POINTS: Tag = Tag::new(0x300A, 0x0604);

/// (300A,0605) US, Referenced Radiation Generation Mode Index.
pub const REFERENCED_RADIATION_GENERATION_MODE_INDEX: Tag = Tag::new(0x300A, 0x0605);

/// (300A,0606) US, Treatment Position Index.
pub const TREATMENT_POSITION_INDEX: Tag = Tag::new(0x300A, 0x0606);

/// (300A,0607) US, Referenced Device Index.
pub const REFERENCED_DEVICE_INDEX: Tag = Tag::new(0x300A, 0x0607);

/// (300A,0608) LO, Treatment Position Group Label.
pub const TREATMENT_POSITION_GROUP_LABEL: Tag = Tag::new(0x300A, 0x0608);

/// (300A,0609) UI, Treatment Position Group UID.
pub const TREATMENT_POSITION_GROUP_UID: Tag = Tag::new(0x300A, 0x0609);

/// (300A,060A) SQ, Treatment Position Group Sequence.
pub const TREATMENT_POSITION_GROUP_SEQUENCE: Tag = Tag::new(0x300A, 0x060A);

/// (300A,060B) US, Referenced Treatment Position Index.
pub const REFERENCED_TREATMENT_POSITION_INDEX: Tag = Tag::new(0x300A, 0x060B);

/// (300A,060C) US, Referenced Radiation Dose Identification Index.
pub const REFERENCED_RADIATION_DOSE_IDENTIFICATION_INDEX: Tag = Tag::new(0x300A, 0x060C);

/// (300A,060D) FD, RT Accessory Holder Water-Equivalent Thickness.
pub const RT_ACCESSORY_HOLDER_WATER_EQUIVALENT_THICKNESS: Tag = Tag::new(0x300A, 0x060D);

/// (300A,060E) US, Referenced RT Accessory Holder Device Index.
pub const REFERENCED_RT_ACCESSORY_HOLDER_DEVICE_INDEX: Tag = Tag::new(0x300A, 0x060E);

/// (300A,060F) CS, RT Accessory Holder Slot Existence Flag.
pub const RT_ACCESSORY_HOLDER_SLOT_EXISTENCE_FLAG: Tag = Tag::new(0x300A, 0x060F);

/// (300A,0610) SQ, RT Accessory Holder Slot Sequence.
pub const RT_ACCESSORY_HOLDER_SLOT_SEQUENCE: Tag = Tag::new(0x300A, 0x0610);

/// (300A,0611) LO, RT Accessory Holder Slot ID.
pub const RT_ACCESSORY_HOLDER_SLOT_ID: Tag = Tag::new(0x300A, 0x0611);

/// (300A,0612) FD, RT Accessory Holder Slot Distance.
pub const RT_ACCESSORY_HOLDER_SLOT_DISTANCE: Tag = Tag::new(0x300A, 0x0612);

/// (300A,0613) FD, RT Accessory Slot Distance.
pub const RT_ACCESSORY_SLOT_DISTANCE: Tag = Tag::new(0x300A, 0x0613);

/// (300A,0614) SQ, RT Accessory Holder Definition Sequence.
pub const RT_ACCESSORY_HOLDER_DEFINITION_SEQUENCE: Tag = Tag::new(0x300A, 0x0614);

/// (300A,0615) LO, RT Accessory Device Slot ID.
pub const RT_ACCESSORY_DEVICE_SLOT_ID: Tag = Tag::new(0x300A, 0x0615);

/// (300A,0616) SQ, RT Radiation Sequence.
pub const RT_RADIATION_SEQUENCE: Tag = Tag::new(0x300A, 0x0616);

/// (300A,0617) SQ, Radiation Dose Sequence.
pub const RADIATION_DOSE_SEQUENCE: Tag = Tag::new(0x300A, 0x0617);

/// (300A,0618) SQ, Radiation Dose Identification Sequence.
pub const RADIATION_DOSE_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x300A, 0x0618);

/// (300A,0619) LO, Radiation Dose Identification Label.
pub const RADIATION_DOSE_IDENTIFICATION_LABEL: Tag = Tag::new(0x300A, 0x0619);

/// (300A,061A) CS, Reference Dose Type.
pub const REFERENCE_DOSE_TYPE: Tag = Tag::new(0x300A, 0x061A);

/// (300A,061B) CS, Primary Dose Value Indicator.
pub const PRIMARY_DOSE_VALUE_INDICATOR: Tag = Tag::new(0x300A, 0x061B);

/// (300A,061C) SQ, Dose Values Sequence.
pub const DOSE_VALUES_SEQUENCE: Tag = Tag::new(0x300A, 0x061C);

/// (300A,061D) CS, Dose Value Purpose.
pub const DOSE_VALUE_PURPOSE: Tag = Tag::new(0x300A, 0x061D);

/// (300A,061E) FD, Reference Dose Point Coordinates.
pub const REFERENCE_DOSE_POINT_COORDINATES: Tag = Tag::new(0x300A, 0x061E);

/// (300A,061F) SQ, Radiation Dose Values Parameters Sequence.
pub const RADIATION_DOSE_VALUES_PARAMETERS_SEQUENCE: Tag = Tag::new(0x300A, 0x061F);

/// (300A,0620) SQ, Meterset to Dose Mapping Sequence.
pub const METERSET_TO_DOSE_MAPPING_SEQUENCE: Tag = Tag::new(0x300A, 0x0620);

/// (300A,0621) SQ, Expected In-Vivo Measurement Values Sequence.
pub const EXPECTED_IN_VIVO_MEASUREMENT_VALUES_SEQUENCE: Tag = Tag::new(0x300A, 0x0621);

/// (300A,0622) US, Expected In-Vivo Measurement Value Index.
pub const EXPECTED_IN_VIVO_MEASUREMENT_VALUE_INDEX: Tag = Tag::new(0x300A, 0x0622);

/// (300A,0623) LO, Radiation Dose In-Vivo Measurement Label.
pub const RADIATION_DOSE_IN_VIVO_MEASUREMENT_LABEL: Tag = Tag::new(0x300A, 0x0623);

/// (300A,0624) FD, Radiation Dose Central Axis Displacement.
pub const RADIATION_DOSE_CENTRAL_AXIS_DISPLACEMENT: Tag = Tag::new(0x300A, 0x0624);

/// (300A,0625) FD, Radiation Dose Value.
pub const RADIATION_DOSE_VALUE: Tag = Tag::new(0x300A, 0x0625);

/// (300A,0626) FD, Radiation Dose Source to Skin Distance.
pub const RADIATION_DOSE_SOURCE_TO_SKIN_DISTANCE: Tag = Tag::new(0x300A, 0x0626);

/// (300A,0627) FD, Radiation Dose Measurement Point Coordinates.
pub const RADIATION_DOSE_MEASUREMENT_POINT_COORDINATES: Tag = Tag::new(0x300A, 0x0627);

/// (300A,0628) FD, Radiation Dose Source to External Contour Distance.
pub const RADIATION_DOSE_SOURCE_TO_EXTERNAL_CONTOUR_DISTANCE: Tag = Tag::new(0x300A, 0x0628);

/// (300A,0629) SQ, RT Tolerance Set Sequence.
pub const RT_TOLERANCE_SET_SEQUENCE: Tag = Tag::new(0x300A, 0x0629);

/// (300A,062A) LO, RT Tolerance Set Label.
pub const RT_TOLERANCE_SET_LABEL: Tag = Tag::new(0x300A, 0x062A);

/// (300A,062B) SQ, Attribute Tolerance Values Sequence.
pub const ATTRIBUTE_TOLERANCE_VALUES_SEQUENCE: Tag = Tag::new(0x300A, 0x062B);

/// (300A,062C) FD, Tolerance Value.
pub const TOLERANCE_VALUE: Tag = Tag::new(0x300A, 0x062C);

/// (300A,062D) SQ, Patient Support Position Tolerance Sequence.
pub const PATIENT_SUPPORT_POSITION_TOLERANCE_SEQUENCE: Tag = Tag::new(0x300A, 0x062D);

/// (300A,062E) FD, Treatment Time Limit.
pub const TREATMENT_TIME_LIMIT: Tag = Tag::new(0x300A, 0x062E);

/// (300A,062F) SQ, C-Arm Photon-Electron Control Point Sequence.
pub const C_ARM_PHOTON_ELECTRON_CONTROL_POINT_SEQUENCE: Tag = Tag::new(0x300A, 0x062F);

/// (300A,0630) SQ, Referenced RT Radiation Sequence.
pub const REFERENCED_RT_RADIATION_SEQUENCE: Tag = Tag::new(0x300A, 0x0630);

/// (300A,0631) SQ, Referenced RT Instance Sequence.
pub const REFERENCED_RT_INSTANCE_SEQUENCE: Tag = Tag::new(0x300A, 0x0631);

/// (300A,0632) SQ, Referenced RT Patient Setup Sequence. Retired.
pub const REFERENCED_RT_PATIENT_SETUP_SEQUENCE: Tag = Tag::new(0x300A, 0x0632);

/// (300A,0634) FD, Source to Patient Surface Distance.
pub const SOURCE_TO_PATIENT_SURFACE_DISTANCE: Tag = Tag::new(0x300A, 0x0634);

/// (300A,0635) SQ, Treatment Machine Special Mode Code Sequence.
pub const TREATMENT_MACHINE_SPECIAL_MODE_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0635);

/// (300A,0636) US, Intended Number of Fractions.
pub const INTENDED_NUMBER_OF_FRACTIONS: Tag = Tag::new(0x300A, 0x0636);

/// (300A,0637) CS, RT Radiation Set Intent.
pub const RT_RADIATION_SET_INTENT: Tag = Tag::new(0x300A, 0x0637);

/// (300A,0638) CS, RT Radiation Physical and Geometric Content Detail Flag.
pub const RT_RADIATION_PHYSICAL_AND_GEOMETRIC_CONTENT_DETAIL_FLAG: Tag = Tag::new(0x300A, 0x0638);

/// (300A,0639) CS, RT Record Flag.
pub const RT_RECORD_FLAG: Tag = Tag::new(0x300A, 0x0639);

/// (300A,063A) SQ, Treatment Device Identification Sequence.
pub const TREATMENT_DEVICE_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x300A, 0x063A);

/// (300A,063B) SQ, Referenced RT Physician Intent Sequence.
pub const REFERENCED_RT_PHYSICIAN_INTENT_SEQUENCE: Tag = Tag::new(0x300A, 0x063B);

/// (300A,063C) FD, Cumulative Meterset.
pub const CUMULATIVE_METERSET: Tag = Tag::new(0x300A, 0x063C);

/// (300A,063D) FD, Delivery Rate.
pub const DELIVERY_RATE: Tag = Tag::new(0x300A, 0x063D);

/// (300A,063E) SQ, Delivery Rate Unit Sequence.
pub const DELIVERY_RATE_UNIT_SEQUENCE: Tag = Tag::new(0x300A, 0x063E);

/// (300A,063F) SQ, Treatment Position Sequence.
pub const TREATMENT_POSITION_SEQUENCE: Tag = Tag::new(0x300A, 0x063F);

/// (300A,0640) FD, Radiation Source-Axis Distance.
pub const RADIATION_SOURCE_AXIS_DISTANCE: Tag = Tag::new(0x300A, 0x0640);

/// (300A,0641) US, Number of RT Beam Limiting Devices.
pub const NUMBER_OF_RT_BEAM_LIMITING_DEVICES: Tag = Tag::new(0x300A, 0x0641);

/// (300A,0642) FD, RT Beam Limiting Device Proximal Distance.
pub const RT_BEAM_LIMITING_DEVICE_PROXIMAL_DISTANCE: Tag = Tag::new(0x300A, 0x0642);

/// (300A,0643) FD, RT Beam Limiting Device Distal Distance.
pub const RT_BEAM_LIMITING_DEVICE_DISTAL_DISTANCE: Tag = Tag::new(0x300A, 0x0643);

/// (300A,0644) SQ, Parallel RT Beam Delimiter Device Orientation Label Code Sequence.
pub const PARALLEL_RT_BEAM_DELIMITER_DEVICE_ORIENTATION_LABEL_CODE_SEQUENCE: Tag =
    Tag::new(0x300A, 0x0644);

/// (300A,0645) FD, Beam Modifier Orientation Angle.
pub const BEAM_MODIFIER_ORIENTATION_ANGLE: Tag = Tag::new(0x300A, 0x0645);

/// (300A,0646) SQ, Fixed RT Beam Delimiter Device Sequence.
pub const FIXED_RT_BEAM_DELIMITER_DEVICE_SEQUENCE: Tag = Tag::new(0x300A, 0x0646);

/// (300A,0647) SQ, Parallel RT Beam Delimiter Device Sequence.
pub const PARALLEL_RT_BEAM_DELIMITER_DEVICE_SEQUENCE: Tag = Tag::new(0x300A, 0x0647);

/// (300A,0648) US, Number of Parallel RT Beam Delimiters.
pub const NUMBER_OF_PARALLEL_RT_BEAM_DELIMITERS: Tag = Tag::new(0x300A, 0x0648);

/// (300A,0649) FD, Parallel RT Beam Delimiter Boundaries.
pub const PARALLEL_RT_BEAM_DELIMITER_BOUNDARIES: Tag = Tag::new(0x300A, 0x0649);

/// (300A,064A) FD, Parallel RT Beam Delimiter Positions.
pub const PARALLEL_RT_BEAM_DELIMITER_POSITIONS: Tag = Tag::new(0x300A, 0x064A);

/// (300A,064B) FD, RT Beam Limiting Device Offset.
pub const RT_BEAM_LIMITING_DEVICE_OFFSET: Tag = Tag::new(0x300A, 0x064B);

/// (300A,064C) SQ, RT Beam Delimiter Geometry Sequence.
pub const RT_BEAM_DELIMITER_GEOMETRY_SEQUENCE: Tag = Tag::new(0x300A, 0x064C);

/// (300A,064D) SQ, RT Beam Limiting Device Definition Sequence.
pub const RT_BEAM_LIMITING_DEVICE_DEFINITION_SEQUENCE: Tag = Tag::new(0x300A, 0x064D);

/// (300A,064E) CS, Parallel RT Beam Delimiter Opening Mode.
pub const PARALLEL_RT_BEAM_DELIMITER_OPENING_MODE: Tag = Tag::new(0x300A, 0x064E);

/// (300A,064F) CS, Parallel RT Beam Delimiter Leaf Mounting Side.
pub const PARALLEL_RT_BEAM_DELIMITER_LEAF_MOUNTING_SIDE: Tag = Tag::new(0x300A, 0x064F);

/// (300A,0650) UI, Patient Setup UID. Retired.
pub const PATIENT_SETUP_UID: Tag = Tag::new(0x300A, 0x0650);

/// (300A,0651) SQ, Wedge Definition Sequence.
pub const WEDGE_DEFINITION_SEQUENCE: Tag = Tag::new(0x300A, 0x0651);

/// (300A,0652) FD, Radiation Beam Wedge Angle.
pub const RADIATION_BEAM_WEDGE_ANGLE: Tag = Tag::new(0x300A, 0x0652);

/// (300A,0653) FD, Radiation Beam Wedge Thin Edge Distance.
pub const RADIATION_BEAM_WEDGE_THIN_EDGE_DISTANCE: Tag = Tag::new(0x300A, 0x0653);

/// (300A,0654) FD, Radiation Beam Effective Wedge Angle.
pub const RADIATION_BEAM_EFFECTIVE_WEDGE_ANGLE: Tag = Tag::new(0x300A, 0x0654);

/// (300A,0655) US, Number of Wedge Positions.
pub const NUMBER_OF_WEDGE_POSITIONS: Tag = Tag::new(0x300A, 0x0655);

/// (300A,0656) SQ, RT Beam Limiting Device Opening Sequence.
pub const RT_BEAM_LIMITING_DEVICE_OPENING_SEQUENCE: Tag = Tag::new(0x300A, 0x0656);

/// (300A,0657) US, Number of RT Beam Limiting Device Openings.
pub const NUMBER_OF_RT_BEAM_LIMITING_DEVICE_OPENINGS: Tag = Tag::new(0x300A, 0x0657);

/// (300A,0658) SQ, Radiation Dosimeter Unit Sequence.
pub const RADIATION_DOSIMETER_UNIT_SEQUENCE: Tag = Tag::new(0x300A, 0x0658);

/// (300A,0659) SQ, RT Device Distance Reference Location Code Sequence.
pub const RT_DEVICE_DISTANCE_REFERENCE_LOCATION_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0659);

/// (300A,065A) SQ, Radiation Device Configuration and Commissioning Key Sequence.
pub const RADIATION_DEVICE_CONFIGURATION_AND_COMMISSIONING_KEY_SEQUENCE: Tag =
    Tag::new(0x300A, 0x065A);

/// (300A,065B) SQ, Patient Support Position Parameter Sequence.
pub const PATIENT_SUPPORT_POSITION_PARAMETER_SEQUENCE: Tag = Tag::new(0x300A, 0x065B);

/// (300A,065C) CS, Patient Support Position Specification Method.
pub const PATIENT_SUPPORT_POSITION_SPECIFICATION_METHOD: Tag = Tag::new(0x300A, 0x065C);

/// (300A,065D) SQ, Patient Support Position Device Parameter Sequence.
pub const PATIENT_SUPPORT_POSITION_DEVICE_PARAMETER_SEQUENCE: Tag = Tag::new(0x300A, 0x065D);

/// (300A,065E) US, Device Order Index.
pub const DEVICE_ORDER_INDEX: Tag = Tag::new(0x300A, 0x065E);

/// (300A,065F) US, Patient Support Position Parameter Order Index.
pub const PATIENT_SUPPORT_POSITION_PARAMETER_ORDER_INDEX: Tag = Tag::new(0x300A, 0x065F);

/// (300A,0660) SQ, Patient Support Position Device Tolerance Sequence.
pub const PATIENT_SUPPORT_POSITION_DEVICE_TOLERANCE_SEQUENCE: Tag = Tag::new(0x300A, 0x0660);

/// (300A,0661) US, Patient Support Position Tolerance Order Index.
pub const PATIENT_SUPPORT_POSITION_TOLERANCE_ORDER_INDEX: Tag = Tag::new(0x300A, 0x0661);

/// (300A,0662) SQ, Compensator Definition Sequence.
pub const COMPENSATOR_DEFINITION_SEQUENCE: Tag = Tag::new(0x300A, 0x0662);

/// (300A,0663) CS, Compensator Map Orientation.
pub const COMPENSATOR_MAP_ORIENTATION: Tag = Tag::new(0x300A, 0x0663);

/// (300A,0664) OF, Compensator Proximal Thickness Map.
pub const COMPENSATOR_PROXIMAL_THICKNESS_MAP: Tag = Tag::new(0x300A, 0x0664);

/// (300A,0665) OF, Compensator Distal Thickness Map.
pub const COMPENSATOR_DISTAL_THICKNESS_MAP: Tag = Tag::new(0x300A, 0x0665);

/// (300A,0666) FD, Compensator Base Plane Offset.
pub const COMPENSATOR_BASE_PLANE_OFFSET: Tag = Tag::new(0x300A, 0x0666);

/// (300A,0667) SQ, Compensator Shape Fabrication Code Sequence.
pub const COMPENSATOR_SHAPE_FABRICATION_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0667);

/// (300A,0668) SQ, Compensator Shape Sequence.
pub const COMPENSATOR_SHAPE_SEQUENCE: Tag = Tag::new(0x300A, 0x0668);

/// (300A,0669) FD, Radiation Beam Compensator Milling Tool Diameter.
pub const RADIATION_BEAM_COMPENSATOR_MILLING_TOOL_DIAMETER: Tag = Tag::new(0x300A, 0x0669);

/// (300A,066A) SQ, Block Definition Sequence.
pub const BLOCK_DEFINITION_SEQUENCE: Tag = Tag::new(0x300A, 0x066A);

/// (300A,066B) OF, Block Edge Data.
pub const BLOCK_EDGE_DATA: Tag = Tag::new(0x300A, 0x066B);

/// (300A,066C) CS, Block Orientation.
pub const BLOCK_ORIENTATION: Tag = Tag::new(0x300A, 0x066C);

/// (300A,066D) FD, Radiation Beam Block Thickness.
pub const RADIATION_BEAM_BLOCK_THICKNESS: Tag = Tag::new(0x300A, 0x066D);

/// (300A,066E) FD, Radiation Beam Block Slab Thickness.
pub const RADIATION_BEAM_BLOCK_SLAB_THICKNESS: Tag = Tag::new(0x300A, 0x066E);

/// (300A,066F) SQ, Block Edge Data Sequence.
pub const BLOCK_EDGE_DATA_SEQUENCE: Tag = Tag::new(0x300A, 0x066F);

/// (300A,0670) US, Number of RT Accessory Holders.
pub const NUMBER_OF_RT_ACCESSORY_HOLDERS: Tag = Tag::new(0x300A, 0x0670);

/// (300A,0671) SQ, General Accessory Definition Sequence.
pub const GENERAL_ACCESSORY_DEFINITION_SEQUENCE: Tag = Tag::new(0x300A, 0x0671);

/// (300A,0672) US, Number of General Accessories.
pub const NUMBER_OF_GENERAL_ACCESSORIES: Tag = Tag::new(0x300A, 0x0672);

/// (300A,0673) SQ, Bolus Definition Sequence.
pub const BOLUS_DEFINITION_SEQUENCE: Tag = Tag::new(0x300A, 0x0673);

/// (300A,0674) US, Number of Boluses.
pub const NUMBER_OF_BOLUSES: Tag = Tag::new(0x300A, 0x0674);

/// (300A,0675) UI, Equipment Frame of Reference UID.
pub const EQUIPMENT_FRAME_OF_REFERENCE_UID: Tag = Tag::new(0x300A, 0x0675);

/// (300A,0676) ST, Equipment Frame of Reference Description.
pub const EQUIPMENT_FRAME_OF_REFERENCE_DESCRIPTION: Tag = Tag::new(0x300A, 0x0676);

/// (300A,0677) SQ, Equipment Reference Point Coordinates Sequence.
pub const EQUIPMENT_REFERENCE_POINT_COORDINATES_SEQUENCE: Tag = Tag::new(0x300A, 0x0677);

/// (300A,0678) SQ, Equipment Reference Point Code Sequence.
pub const EQUIPMENT_REFERENCE_POINT_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0678);

/// (300A,0679) FD, RT Beam Limiting Device Angle.
pub const RT_BEAM_LIMITING_DEVICE_ANGLE: Tag = Tag::new(0x300A, 0x0679);

/// (300A,067A) FD, Source Roll Angle.
pub const SOURCE_ROLL_ANGLE: Tag = Tag::new(0x300A, 0x067A);

/// (300A,067B) SQ, Radiation GenerationMode Sequence.
pub const RADIATION_GENERATION_MODE_SEQUENCE: Tag = Tag::new(0x300A, 0x067B);

/// (300A,067C) SH, Radiation GenerationMode Label.
pub const RADIATION_GENERATION_MODE_LABEL: Tag = Tag::new(0x300A, 0x067C);

/// (300A,067D) ST, Radiation GenerationMode Description.
pub const RADIATION_GENERATION_MODE_DESCRIPTION: Tag = Tag::new(0x300A, 0x067D);

/// (300A,067E) SQ, Radiation GenerationMode Machine Code Sequence.
pub const RADIATION_GENERATION_MODE_MACHINE_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x067E);

/// (300A,067F) SQ, Radiation Type Code Sequence.
pub const RADIATION_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x067F);

/// (300A,0680) DS, Nominal Energy.
pub const NOMINAL_ENERGY: Tag = Tag::new(0x300A, 0x0680);

/// (300A,0681) DS, Minimum Nominal Energy.
pub const MINIMUM_NOMINAL_ENERGY: Tag = Tag::new(0x300A, 0x0681);

/// (300A,0682) DS, Maximum Nominal Energy.
pub const MAXIMUM_NOMINAL_ENERGY: Tag = Tag::new(0x300A, 0x0682);

/// (300A,0683) SQ, Radiation Fluence Modifier Code Sequence.
pub const RADIATION_FLUENCE_MODIFIER_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0683);

/// (300A,0684) SQ, Energy Unit Code Sequence.
pub const ENERGY_UNIT_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0684);

/// (300A,0685) US, Number of Radiation GenerationModes.
pub const NUMBER_OF_RADIATION_GENERATION_MODES: Tag = Tag::new(0x300A, 0x0685);

/// (300A,0686) SQ, Patient Support Devices Sequence.
pub const PATIENT_SUPPORT_DEVICES_SEQUENCE: Tag = Tag::new(0x300A, 0x0686);

/// (300A,0687) US, Number of Patient Support Devices.
pub const NUMBER_OF_PATIENT_SUPPORT_DEVICES: Tag = Tag::new(0x300A, 0x0687);

/// (300A,0688) FD, RT Beam Modifier Definition Distance.
pub const RT_BEAM_MODIFIER_DEFINITION_DISTANCE: Tag = Tag::new(0x300A, 0x0688);

/// (300A,0689) SQ, Beam Area Limit Sequence.
pub const BEAM_AREA_LIMIT_SEQUENCE: Tag = Tag::new(0x300A, 0x0689);

/// (300A,068A) SQ, Referenced RT Prescription Sequence.
pub const REFERENCED_RT_PRESCRIPTION_SEQUENCE: Tag = Tag::new(0x300A, 0x068A);

/// (300A,068B) CS, Dose Value Interpretation.
pub const DOSE_VALUE_INTERPRETATION: Tag = Tag::new(0x300A, 0x068B);

/// (300A,0700) UI, Treatment Session UID.
pub const TREATMENT_SESSION_UID: Tag = Tag::new(0x300A, 0x0700);

/// (300A,0701) CS, RT Radiation Usage.
pub const RT_RADIATION_USAGE: Tag = Tag::new(0x300A, 0x0701);

/// (300A,0702) SQ, Referenced RT Radiation Set Sequence.
pub const REFERENCED_RT_RADIATION_SET_SEQUENCE: Tag = Tag::new(0x300A, 0x0702);

/// (300A,0703) SQ, Referenced RT Radiation Record Sequence.
pub const REFERENCED_RT_RADIATION_RECORD_SEQUENCE: Tag = Tag::new(0x300A, 0x0703);

/// (300A,0704) US, RT Radiation Set Delivery Number.
pub const RT_RADIATION_SET_DELIVERY_NUMBER: Tag = Tag::new(0x300A, 0x0704);

/// (300A,0705) US, Clinical Fraction Number.
pub const CLINICAL_FRACTION_NUMBER: Tag = Tag::new(0x300A, 0x0705);

/// (300A,0706) CS, RT Treatment Fraction Completion Status.
pub const RT_TREATMENT_FRACTION_COMPLETION_STATUS: Tag = Tag::new(0x300A, 0x0706);

/// (300A,0707) CS, RT Radiation Set Usage.
pub const RT_RADIATION_SET_USAGE: Tag = Tag::new(0x300A, 0x0707);

/// (300A,0708) CS, Treatment Delivery Continuation Flag.
pub const TREATMENT_DELIVERY_CONTINUATION_FLAG: Tag = Tag::new(0x300A, 0x0708);

/// (300A,0709) CS, Treatment Record Content Origin.
pub const TREATMENT_RECORD_CONTENT_ORIGIN: Tag = Tag::new(0x300A, 0x0709);

/// (300A,0714) CS, RT Treatment Termination Status.
pub const RT_TREATMENT_TERMINATION_STATUS: Tag = Tag::new(0x300A, 0x0714);

/// (300A,0715) SQ, RT Treatment Termination Reason Code Sequence.
pub const RT_TREATMENT_TERMINATION_REASON_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0715);

/// (300A,0716) SQ, Machine-Specific Treatment Termination Code Sequence.
pub const MACHINE_SPECIFIC_TREATMENT_TERMINATION_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0716);

/// (300A,0722) SQ, RT Radiation Salvage Record Control Point Sequence.
pub const RT_RADIATION_SALVAGE_RECORD_CONTROL_POINT_SEQUENCE: Tag = Tag::new(0x300A, 0x0722);

/// (300A,0723) CS, Starting Meterset Value Known Flag.
pub const STARTING_METERSET_VALUE_KNOWN_FLAG: Tag = Tag::new(0x300A, 0x0723);

/// (300A,0730) ST, Treatment Termination Description.
pub const TREATMENT_TERMINATION_DESCRIPTION: Tag = Tag::new(0x300A, 0x0730);

/// (300A,0731) SQ, Treatment Tolerance Violation Sequence.
pub const TREATMENT_TOLERANCE_VIOLATION_SEQUENCE: Tag = Tag::new(0x300A, 0x0731);

/// (300A,0732) CS, Treatment Tolerance Violation Category.
pub const TREATMENT_TOLERANCE_VIOLATION_CATEGORY: Tag = Tag::new(0x300A, 0x0732);

/// (300A,0733) SQ, Treatment Tolerance Violation Attribute Sequence.
pub const TREATMENT_TOLERANCE_VIOLATION_ATTRIBUTE_SEQUENCE: Tag = Tag::new(0x300A, 0x0733);

/// (300A,0734) ST, Treatment Tolerance Violation Description.
pub const TREATMENT_TOLERANCE_VIOLATION_DESCRIPTION: Tag = Tag::new(0x300A, 0x0734);

/// (300A,0735) ST, Treatment Tolerance Violation Identification.
pub const TREATMENT_TOLERANCE_VIOLATION_IDENTIFICATION: Tag = Tag::new(0x300A, 0x0735);

/// (300A,0736) DT, Treatment Tolerance Violation DateTime.
pub const TREATMENT_TOLERANCE_VIOLATION_DATE_TIME: Tag = Tag::new(0x300A, 0x0736);

/// (300A,073A) DT, Recorded RT Control Point DateTime.
pub const RECORDED_RT_CONTROL_POINT_DATE_TIME: Tag = Tag::new(0x300A, 0x073A);

/// (300A,073B) US, Referenced Radiation RT Control Point Index.
pub const REFERENCED_RADIATION_RT_CONTROL_POINT_INDEX: Tag = Tag::new(0x300A, 0x073B);

/// (300A,073E) SQ, Alternate Value Sequence.
pub const ALTERNATE_VALUE_SEQUENCE: Tag = Tag::new(0x300A, 0x073E);

/// (300A,073F) SQ, Confirmation Sequence.
pub const CONFIRMATION_SEQUENCE: Tag = Tag::new(0x300A, 0x073F);

/// (300A,0740) SQ, Interlock Sequence.
pub const INTERLOCK_SEQUENCE: Tag = Tag::new(0x300A, 0x0740);

/// (300A,0741) DT, Interlock DateTime.
pub const INTERLOCK_DATE_TIME: Tag = Tag::new(0x300A, 0x0741);

/// (300A,0742) ST, Interlock Description.
pub const INTERLOCK_DESCRIPTION: Tag = Tag::new(0x300A, 0x0742);

/// (300A,0743) SQ, Interlock Originating Device Sequence.
pub const INTERLOCK_ORIGINATING_DEVICE_SEQUENCE: Tag = Tag::new(0x300A, 0x0743);

/// (300A,0744) SQ, Interlock Code Sequence.
pub const INTERLOCK_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0744);

/// (300A,0745) SQ, Interlock Resolution Code Sequence.
pub const INTERLOCK_RESOLUTION_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0745);

/// (300A,0746) SQ, Interlock Resolution User Sequence.
pub const INTERLOCK_RESOLUTION_USER_SEQUENCE: Tag = Tag::new(0x300A, 0x0746);

/// (300A,0760) DT, Override DateTime.
pub const OVERRIDE_DATE_TIME: Tag = Tag::new(0x300A, 0x0760);

/// (300A,0761) SQ, Treatment Tolerance Violation Type Code Sequence.
pub const TREATMENT_TOLERANCE_VIOLATION_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0761);

/// (300A,0762) SQ, Treatment Tolerance Violation Cause Code Sequence.
pub const TREATMENT_TOLERANCE_VIOLATION_CAUSE_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0762);

/// (300A,0772) SQ, Measured Meterset to Dose Mapping Sequence.
pub const MEASURED_METERSET_TO_DOSE_MAPPING_SEQUENCE: Tag = Tag::new(0x300A, 0x0772);

/// (300A,0773) US, Referenced Expected In-Vivo Measurement Value Index.
pub const REFERENCED_EXPECTED_IN_VIVO_MEASUREMENT_VALUE_INDEX: Tag = Tag::new(0x300A, 0x0773);

/// (300A,0774) SQ, Dose Measurement Device Code Sequence.
pub const DOSE_MEASUREMENT_DEVICE_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0774);

/// (300A,0780) SQ, Additional Parameter Recording Instance Sequence.
pub const ADDITIONAL_PARAMETER_RECORDING_INSTANCE_SEQUENCE: Tag = Tag::new(0x300A, 0x0780);

/// (300A,0782) US, Unused2. Retired.
pub const UNUSED2: Tag = Tag::new(0x300A, 0x0782);

/// (300A,0783) ST, Interlock Origin Description.
pub const INTERLOCK_ORIGIN_DESCRIPTION: Tag = Tag::new(0x300A, 0x0783);

/// (300A,0784) SQ, RT Patient Position Scope Sequence.
pub const RT_PATIENT_POSITION_SCOPE_SEQUENCE: Tag = Tag::new(0x300A, 0x0784);

/// (300A,0785) UI, Referenced Treatment Position Group UID.
pub const REFERENCED_TREATMENT_POSITION_GROUP_UID: Tag = Tag::new(0x300A, 0x0785);

/// (300A,0786) US, Radiation Order Index.
pub const RADIATION_ORDER_INDEX: Tag = Tag::new(0x300A, 0x0786);

/// (300A,0787) SQ, Omitted Radiation Sequence.
pub const OMITTED_RADIATION_SEQUENCE: Tag = Tag::new(0x300A, 0x0787);

/// (300A,0788) SQ, Reason for Omission Code Sequence.
pub const REASON_FOR_OMISSION_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0788);

/// (300A,0789) SQ, RT Delivery Start Patient Position Sequence.
pub const RT_DELIVERY_START_PATIENT_POSITION_SEQUENCE: Tag = Tag::new(0x300A, 0x0789);

/// (300A,078A) SQ, RT Treatment Preparation Patient Position Sequence.
pub const RT_TREATMENT_PREPARATION_PATIENT_POSITION_SEQUENCE: Tag = Tag::new(0x300A, 0x078A);

/// (300A,078B) SQ, Referenced RT Treatment Preparation Sequence.
pub const REFERENCED_RT_TREATMENT_PREPARATION_SEQUENCE: Tag = Tag::new(0x300A, 0x078B);

/// (300A,078C) SQ, Referenced Patient Setup Photo Sequence.
pub const REFERENCED_PATIENT_SETUP_PHOTO_SEQUENCE: Tag = Tag::new(0x300A, 0x078C);

/// (300A,078D) SQ, Patient Treatment Preparation Method Code Sequence.
pub const PATIENT_TREATMENT_PREPARATION_METHOD_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x078D);

/// (300A,078E) LT, Patient Treatment Preparation Procedure Parameter Description.
pub const PATIENT_TREATMENT_PREPARATION_PROCEDURE_PARAMETER_DESCRIPTION: Tag =
    Tag::new(0x300A, 0x078E);

/// (300A,078F) SQ, Patient Treatment Preparation Device Sequence.
pub const PATIENT_TREATMENT_PREPARATION_DEVICE_SEQUENCE: Tag = Tag::new(0x300A, 0x078F);

/// (300A,0790) SQ, Patient Treatment Preparation Procedure Sequence.
pub const PATIENT_TREATMENT_PREPARATION_PROCEDURE_SEQUENCE: Tag = Tag::new(0x300A, 0x0790);

/// (300A,0791) SQ, Patient Treatment Preparation Procedure Code Sequence.
pub const PATIENT_TREATMENT_PREPARATION_PROCEDURE_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x0791);

/// (300A,0792) LT, Patient Treatment Preparation Method Description.
pub const PATIENT_TREATMENT_PREPARATION_METHOD_DESCRIPTION: Tag = Tag::new(0x300A, 0x0792);

/// (300A,0793) SQ, Patient Treatment Preparation Procedure Parameter Sequence.
pub const PATIENT_TREATMENT_PREPARATION_PROCEDURE_PARAMETER_SEQUENCE: Tag =
    Tag::new(0x300A, 0x0793);

/// (300A,0794) LT, Patient Setup Photo Description.
pub const PATIENT_SETUP_PHOTO_DESCRIPTION: Tag = Tag::new(0x300A, 0x0794);

/// (300A,0795) US, Patient Treatment Preparation Procedure Index.
pub const PATIENT_TREATMENT_PREPARATION_PROCEDURE_INDEX: Tag = Tag::new(0x300A, 0x0795);

/// (300A,0796) US, Referenced Patient Setup Procedure Index.
pub const REFERENCED_PATIENT_SETUP_PROCEDURE_INDEX: Tag = Tag::new(0x300A, 0x0796);

/// (300A,0797) SQ, RT Radiation Task Sequence.
pub const RT_RADIATION_TASK_SEQUENCE: Tag = Tag::new(0x300A, 0x0797);

/// (300A,0798) SQ, RT Patient Position Displacement Sequence.
pub const RT_PATIENT_POSITION_DISPLACEMENT_SEQUENCE: Tag = Tag::new(0x300A, 0x0798);

/// (300A,0799) SQ, RT Patient Position Sequence.
pub const RT_PATIENT_POSITION_SEQUENCE: Tag = Tag::new(0x300A, 0x0799);

/// (300A,079A) LO, Displacement Reference Label.
pub const DISPLACEMENT_REFERENCE_LABEL: Tag = Tag::new(0x300A, 0x079A);

/// (300A,079B) FD, Displacement Matrix.
pub const DISPLACEMENT_MATRIX: Tag = Tag::new(0x300A, 0x079B);

/// (300A,079C) SQ, Patient Support Displacement Sequence.
pub const PATIENT_SUPPORT_DISPLACEMENT_SEQUENCE: Tag = Tag::new(0x300A, 0x079C);

/// (300A,079D) SQ, Displacement Reference Location Code Sequence.
pub const DISPLACEMENT_REFERENCE_LOCATION_CODE_SEQUENCE: Tag = Tag::new(0x300A, 0x079D);

/// (300A,079E) CS, RT Radiation Set Delivery Usage.
pub const RT_RADIATION_SET_DELIVERY_USAGE: Tag = Tag::new(0x300A, 0x079E);

/// (300A,079F) SQ, Patient Treatment Preparation Sequence.
pub const PATIENT_TREATMENT_PREPARATION_SEQUENCE: Tag = Tag::new(0x300A, 0x079F);

/// (300A,07A0) SQ, Patient to Equipment Relationship Sequence.
pub const PATIENT_TO_EQUIPMENT_RELATIONSHIP_SEQUENCE: Tag = Tag::new(0x300A, 0x07A0);

/// (300A,07A1) SQ, Imaging Equipment to Treatment Delivery Device Relationship Sequence.
pub const IMAGING_EQUIPMENT_TO_TREATMENT_DELIVERY_DEVICE_RELATIONSHIP_SEQUENCE: Tag =
    Tag::new(0x300A, 0x07A1);

/// (300C,0002) SQ, Referenced RT Plan Sequence.
pub const REFERENCED_RT_PLAN_SEQUENCE: Tag = Tag::new(0x300C, 0x0002);

/// (300C,0004) SQ, Referenced Beam Sequence.
pub const REFERENCED_BEAM_SEQUENCE: Tag = Tag::new(0x300C, 0x0004);

/// (300C,0006) IS, Referenced Beam Number.
pub const REFERENCED_BEAM_NUMBER: Tag = Tag::new(0x300C, 0x0006);

/// (300C,0007) IS, Referenced Reference Image Number.
pub const REFERENCED_REFERENCE_IMAGE_NUMBER: Tag = Tag::new(0x300C, 0x0007);

/// (300C,0008) DS, Start Cumulative Meterset Weight.
pub const START_CUMULATIVE_METERSET_WEIGHT: Tag = Tag::new(0x300C, 0x0008);

/// (300C,0009) DS, End Cumulative Meterset Weight.
pub const END_CUMULATIVE_METERSET_WEIGHT: Tag = Tag::new(0x300C, 0x0009);

/// (300C,000A) SQ, Referenced Brachy Application Setup Sequence.
pub const REFERENCED_BRACHY_APPLICATION_SETUP_SEQUENCE: Tag = Tag::new(0x300C, 0x000A);

/// (300C,000C) IS, Referenced Brachy Application Setup Number.
pub const REFERENCED_BRACHY_APPLICATION_SETUP_NUMBER: Tag = Tag::new(0x300C, 0x000C);

/// (300C,000E) IS, Referenced Source Number.
pub const REFERENCED_SOURCE_NUMBER: Tag = Tag::new(0x300C, 0x000E);

/// (300C,0020) SQ, Referenced Fraction Group Sequence.
pub const REFERENCED_FRACTION_GROUP_SEQUENCE: Tag = Tag::new(0x300C, 0x0020);

/// (300C,0022) IS, Referenced Fraction Group Number.
pub const REFERENCED_FRACTION_GROUP_NUMBER: Tag = Tag::new(0x300C, 0x0022);

/// (300C,0040) SQ, Referenced Verification Image Sequence.
pub const REFERENCED_VERIFICATION_IMAGE_SEQUENCE: Tag = Tag::new(0x300C, 0x0040);

/// (300C,0042) SQ, Referenced Reference Image Sequence.
pub const REFERENCED_REFERENCE_IMAGE_SEQUENCE: Tag = Tag::new(0x300C, 0x0042);

/// (300C,0050) SQ, Referenced Dose Reference Sequence.
pub const REFERENCED_DOSE_REFERENCE_SEQUENCE: Tag = Tag::new(0x300C, 0x0050);

/// (300C,0051) IS, Referenced Dose Reference Number.
pub const REFERENCED_DOSE_REFERENCE_NUMBER: Tag = Tag::new(0x300C, 0x0051);

/// (300C,0055) SQ, Brachy Referenced Dose Reference Sequence.
pub const BRACHY_REFERENCED_DOSE_REFERENCE_SEQUENCE: Tag = Tag::new(0x300C, 0x0055);

/// (300C,0060) SQ, Referenced Structure Set Sequence.
pub const REFERENCED_STRUCTURE_SET_SEQUENCE: Tag = Tag::new(0x300C, 0x0060);

/// (300C,006A) IS, Referenced Patient Setup Number.
pub const REFERENCED_PATIENT_SETUP_NUMBER: Tag = Tag::new(0x300C, 0x006A);

/// (300C,0080) SQ, Referenced Dose Sequence.
pub const REFERENCED_DOSE_SEQUENCE: Tag = Tag::new(0x300C, 0x0080);

/// (300C,00A0) IS, Referenced Tolerance Table Number.
pub const REFERENCED_TOLERANCE_TABLE_NUMBER: Tag = Tag::new(0x300C, 0x00A0);

/// (300C,00B0) SQ, Referenced Bolus Sequence.
pub const REFERENCED_BOLUS_SEQUENCE: Tag = Tag::new(0x300C, 0x00B0);

/// (300C,00C0) IS, Referenced Wedge Number.
pub const REFERENCED_WEDGE_NUMBER: Tag = Tag::new(0x300C, 0x00C0);

/// (300C,00D0) IS, Referenced Compensator Number.
pub const REFERENCED_COMPENSATOR_NUMBER: Tag = Tag::new(0x300C, 0x00D0);

/// (300C,00E0) IS, Referenced Block Number.
pub const REFERENCED_BLOCK_NUMBER: Tag = Tag::new(0x300C, 0x00E0);

/// (300C,00F0) IS, Referenced Control Point Index.
pub const REFERENCED_CONTROL_POINT_INDEX: Tag = Tag::new(0x300C, 0x00F0);

/// (300C,00F2) SQ, Referenced Control Point Sequence.
pub const REFERENCED_CONTROL_POINT_SEQUENCE: Tag = Tag::new(0x300C, 0x00F2);

/// (300C,00F4) IS, Referenced Start Control Point Index.
pub const REFERENCED_START_CONTROL_POINT_INDEX: Tag = Tag::new(0x300C, 0x00F4);

/// (300C,00F6) IS, Referenced Stop Control Point Index.
pub const REFERENCED_STOP_CONTROL_POINT_INDEX: Tag = Tag::new(0x300C, 0x00F6);

/// (300C,0100) IS, Referenced Range Shifter Number.
pub const REFERENCED_RANGE_SHIFTER_NUMBER: Tag = Tag::new(0x300C, 0x0100);

/// (300C,0102) IS, Referenced Lateral Spreading Device Number.
pub const REFERENCED_LATERAL_SPREADING_DEVICE_NUMBER: Tag = Tag::new(0x300C, 0x0102);

/// (300C,0104) IS, Referenced Range Modulator Number.
pub const REFERENCED_RANGE_MODULATOR_NUMBER: Tag = Tag::new(0x300C, 0x0104);

/// (300C,0111) SQ, Omitted Beam Task Sequence.
pub const OMITTED_BEAM_TASK_SEQUENCE: Tag = Tag::new(0x300C, 0x0111);

/// (300C,0112) CS, Reason for Omission.
pub const REASON_FOR_OMISSION: Tag = Tag::new(0x300C, 0x0112);

/// (300C,0113) LO, Reason for Omission Description.
pub const REASON_FOR_OMISSION_DESCRIPTION: Tag = Tag::new(0x300C, 0x0113);

/// (300C,0114) SQ, Prescription Overview Sequence.
pub const PRESCRIPTION_OVERVIEW_SEQUENCE: Tag = Tag::new(0x300C, 0x0114);

/// (300C,0115) FL, Total Prescription Dose.
pub const TOTAL_PRESCRIPTION_DOSE: Tag = Tag::new(0x300C, 0x0115);

/// (300C,0116) SQ, Plan Overview Sequence.
pub const PLAN_OVERVIEW_SEQUENCE: Tag = Tag::new(0x300C, 0x0116);

/// (300C,0117) US, Plan Overview Index.
pub const PLAN_OVERVIEW_INDEX: Tag = Tag::new(0x300C, 0x0117);

/// (300C,0118) US, Referenced Plan Overview Index.
pub const REFERENCED_PLAN_OVERVIEW_INDEX: Tag = Tag::new(0x300C, 0x0118);

/// (300C,0119) US, Number of Fractions Included.
pub const NUMBER_OF_FRACTIONS_INCLUDED: Tag = Tag::new(0x300C, 0x0119);

/// (300C,0120) SQ, Dose Calibration Conditions Sequence.
pub const DOSE_CALIBRATION_CONDITIONS_SEQUENCE: Tag = Tag::new(0x300C, 0x0120);

/// (300C,0121) FD, Absorbed Dose to Meterset Ratio.
pub const ABSORBED_DOSE_TO_METERSET_RATIO: Tag = Tag::new(0x300C, 0x0121);

/// (300C,0122) FD, Delineated Radiation Field Size.
pub const DELINEATED_RADIATION_FIELD_SIZE: Tag = Tag::new(0x300C, 0x0122);

/// (300C,0123) CS, Dose Calibration Conditions Verified Flag.
pub const DOSE_CALIBRATION_CONDITIONS_VERIFIED_FLAG: Tag = Tag::new(0x300C, 0x0123);

/// (300C,0124) FD, Calibration Reference Point Depth.
pub const CALIBRATION_REFERENCE_POINT_DEPTH: Tag = Tag::new(0x300C, 0x0124);

/// (300C,0125) SQ, Gating Beam Hold Transition Sequence.
pub const GATING_BEAM_HOLD_TRANSITION_SEQUENCE: Tag = Tag::new(0x300C, 0x0125);

/// (300C,0126) CS, Beam Hold Transition.
pub const BEAM_HOLD_TRANSITION: Tag = Tag::new(0x300C, 0x0126);

/// (300C,0127) DT, Beam Hold Transition DateTime.
pub const BEAM_HOLD_TRANSITION_DATE_TIME: Tag = Tag::new(0x300C, 0x0127);

/// (300C,0128) SQ, Beam Hold Originating Device Sequence.
pub const BEAM_HOLD_ORIGINATING_DEVICE_SEQUENCE: Tag = Tag::new(0x300C, 0x0128);

/// (300C,0129) CS, Beam Hold Transition Trigger Source.
pub const BEAM_HOLD_TRANSITION_TRIGGER_SOURCE: Tag = Tag::new(0x300C, 0x0129);

/// (300E,0002) CS, Approval Status.
pub const APPROVAL_STATUS: Tag = Tag::new(0x300E, 0x0002);

/// (300E,0004) DA, Review Date.
pub const REVIEW_DATE: Tag = Tag::new(0x300E, 0x0004);

/// (300E,0005) TM, Review Time.
pub const REVIEW_TIME: Tag = Tag::new(0x300E, 0x0005);

/// (300E,0008) PN, Reviewer Name.
pub const REVIEWER_NAME: Tag = Tag::new(0x300E, 0x0008);

/// (3010,0001) SQ, Radiobiological Dose Effect Sequence.
pub const RADIOBIOLOGICAL_DOSE_EFFECT_SEQUENCE: Tag = Tag::new(0x3010, 0x0001);

/// (3010,0002) CS, Radiobiological Dose Effect Flag.
pub const RADIOBIOLOGICAL_DOSE_EFFECT_FLAG: Tag = Tag::new(0x3010, 0x0002);

/// (3010,0003) SQ, Effective Dose Calculation Method Category Code Sequence.
pub const EFFECTIVE_DOSE_CALCULATION_METHOD_CATEGORY_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x0003);

/// (3010,0004) SQ, Effective Dose Calculation Method Code Sequence.
pub const EFFECTIVE_DOSE_CALCULATION_METHOD_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x0004);

/// (3010,0005) LO, Effective Dose Calculation Method Description.
pub const EFFECTIVE_DOSE_CALCULATION_METHOD_DESCRIPTION: Tag = Tag::new(0x3010, 0x0005);

/// (3010,0006) UI, Conceptual Volume UID.
pub const CONCEPTUAL_VOLUME_UID: Tag = Tag::new(0x3010, 0x0006);

/// (3010,0007) SQ, Originating SOP Instance Reference Sequence.
pub const ORIGINATING_SOP_INSTANCE_REFERENCE_SEQUENCE: Tag = Tag::new(0x3010, 0x0007);

/// (3010,0008) SQ, Conceptual Volume Constituent Sequence.
pub const CONCEPTUAL_VOLUME_CONSTITUENT_SEQUENCE: Tag = Tag::new(0x3010, 0x0008);

/// (3010,0009) SQ, Equivalent Conceptual Volume Instance Reference Sequence.
pub const EQUIVALENT_CONCEPTUAL_VOLUME_INSTANCE_REFERENCE_SEQUENCE: Tag = Tag::new(0x3010, 0x0009);

/// (3010,000A) SQ, Equivalent Conceptual Volumes Sequence.
pub const EQUIVALENT_CONCEPTUAL_VOLUMES_SEQUENCE: Tag = Tag::new(0x3010, 0x000A);

/// (3010,000B) UI, Referenced Conceptual Volume UID.
pub const REFERENCED_CONCEPTUAL_VOLUME_UID: Tag = Tag::new(0x3010, 0x000B);

/// (3010,000C) UT, Conceptual Volume Combination Expression.
pub const CONCEPTUAL_VOLUME_COMBINATION_EXPRESSION: Tag = Tag::new(0x3010, 0x000C);

/// (3010,000D) US, Conceptual Volume Constituent Index.
pub const CONCEPTUAL_VOLUME_CONSTITUENT_INDEX: Tag = Tag::new(0x3010, 0x000D);

/// (3010,000E) CS, Conceptual Volume Combination Flag.
pub const CONCEPTUAL_VOLUME_COMBINATION_FLAG: Tag = Tag::new(0x3010, 0x000E);

/// (3010,000F) ST, Conceptual Volume Combination Description.
pub const CONCEPTUAL_VOLUME_COMBINATION_DESCRIPTION: Tag = Tag::new(0x3010, 0x000F);

/// (3010,0010) CS, Conceptual Volume Segmentation Defined Flag.
pub const CONCEPTUAL_VOLUME_SEGMENTATION_DEFINED_FLAG: Tag = Tag::new(0x3010, 0x0010);

/// (3010,0011) SQ, Conceptual Volume Segmentation Reference Sequence.
pub const CONCEPTUAL_VOLUME_SEGMENTATION_REFERENCE_SEQUENCE: Tag = Tag::new(0x3010, 0x0011);

/// (3010,0012) SQ, Conceptual Volume Constituent Segmentation Reference Sequence.
pub const CONCEPTUAL_VOLUME_CONSTITUENT_SEGMENTATION_REFERENCE_SEQUENCE: Tag =
    Tag::new(0x3010, 0x0012);

/// (3010,0013) UI, Constituent Conceptual Volume UID.
pub const CONSTITUENT_CONCEPTUAL_VOLUME_UID: Tag = Tag::new(0x3010, 0x0013);

/// (3010,0014) SQ, Derivation Conceptual Volume Sequence.
pub const DERIVATION_CONCEPTUAL_VOLUME_SEQUENCE: Tag = Tag::new(0x3010, 0x0014);

/// (3010,0015) UI, Source Conceptual Volume UID.
pub const SOURCE_CONCEPTUAL_VOLUME_UID: Tag = Tag::new(0x3010, 0x0015);

/// (3010,0016) SQ, Conceptual Volume Derivation Algorithm Sequence.
pub const CONCEPTUAL_VOLUME_DERIVATION_ALGORITHM_SEQUENCE: Tag = Tag::new(0x3010, 0x0016);

/// (3010,0017) ST, Conceptual Volume Description.
pub const CONCEPTUAL_VOLUME_DESCRIPTION: Tag = Tag::new(0x3010, 0x0017);

/// (3010,0018) SQ, Source Conceptual Volume Sequence.
pub const SOURCE_CONCEPTUAL_VOLUME_SEQUENCE: Tag = Tag::new(0x3010, 0x0018);

/// (3010,0019) SQ, Author Identification Sequence.
pub const AUTHOR_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x3010, 0x0019);

/// (3010,001A) LO, Manufacturer's Model Version.
pub const MANUFACTURER_MODEL_VERSION: Tag = Tag::new(0x3010, 0x001A);

/// (3010,001B) UC, Device Alternate Identifier.
pub const DEVICE_ALTERNATE_IDENTIFIER: Tag = Tag::new(0x3010, 0x001B);

/// (3010,001C) CS, Device Alternate Identifier Type.
pub const DEVICE_ALTERNATE_IDENTIFIER_TYPE: Tag = Tag::new(0x3010, 0x001C);

/// (3010,001D) LT, Device Alternate Identifier Format.
pub const DEVICE_ALTERNATE_IDENTIFIER_FORMAT: Tag = Tag::new(0x3010, 0x001D);

/// (3010,001E) LO, Segmentation Creation Template Label.
pub const SEGMENTATION_CREATION_TEMPLATE_LABEL: Tag = Tag::new(0x3010, 0x001E);

/// (3010,001F) UI, Segmentation Template UID.
pub const SEGMENTATION_TEMPLATE_UID: Tag = Tag::new(0x3010, 0x001F);

/// (3010,0020) US, Referenced Segment Reference Index.
pub const REFERENCED_SEGMENT_REFERENCE_INDEX: Tag = Tag::new(0x3010, 0x0020);

/// (3010,0021) SQ, Segment Reference Sequence.
pub const SEGMENT_REFERENCE_SEQUENCE: Tag = Tag::new(0x3010, 0x0021);

/// (3010,0022) US, Segment Reference Index.
pub const SEGMENT_REFERENCE_INDEX: Tag = Tag::new(0x3010, 0x0022);

/// (3010,0023) SQ, Direct Segment Reference Sequence.
pub const DIRECT_SEGMENT_REFERENCE_SEQUENCE: Tag = Tag::new(0x3010, 0x0023);

/// (3010,0024) SQ, Combination Segment Reference Sequence.
pub const COMBINATION_SEGMENT_REFERENCE_SEQUENCE: Tag = Tag::new(0x3010, 0x0024);

/// (3010,0025) SQ, Conceptual Volume Sequence.
pub const CONCEPTUAL_VOLUME_SEQUENCE: Tag = Tag::new(0x3010, 0x0025);

/// (3010,0026) SQ, Segmented RT Accessory Device Sequence.
pub const SEGMENTED_RT_ACCESSORY_DEVICE_SEQUENCE: Tag = Tag::new(0x3010, 0x0026);

/// (3010,0027) SQ, Segment Characteristics Sequence.
pub const SEGMENT_CHARACTERISTICS_SEQUENCE: Tag = Tag::new(0x3010, 0x0027);

/// (3010,0028) SQ, Related Segment Characteristics Sequence.
pub const RELATED_SEGMENT_CHARACTERISTICS_SEQUENCE: Tag = Tag::new(0x3010, 0x0028);

/// (3010,0029) US, Segment Characteristics Precedence.
pub const SEGMENT_CHARACTERISTICS_PRECEDENCE: Tag = Tag::new(0x3010, 0x0029);

/// (3010,002A) SQ, RT Segment Annotation Sequence.
pub const RT_SEGMENT_ANNOTATION_SEQUENCE: Tag = Tag::new(0x3010, 0x002A);

/// (3010,002B) SQ, Segment Annotation Category Code Sequence.
pub const SEGMENT_ANNOTATION_CATEGORY_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x002B);

/// (3010,002C) SQ, Segment Annotation Type Code Sequence.
pub const SEGMENT_ANNOTATION_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x002C);

/// (3010,002D) LO, Device Label.
pub const DEVICE_LABEL: Tag = Tag::new(0x3010, 0x002D);

/// (3010,002E) SQ, Device Type Code Sequence.
pub const DEVICE_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x002E);

/// (3010,002F) SQ, Segment Annotation Type Modifier Code Sequence.
pub const SEGMENT_ANNOTATION_TYPE_MODIFIER_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x002F);

/// (3010,0030) SQ, Patient Equipment Relationship Code Sequence.
pub const PATIENT_EQUIPMENT_RELATIONSHIP_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x0030);

/// (3010,0031) UI, Referenced Fiducials UID.
pub const REFERENCED_FIDUCIALS_UID: Tag = Tag::new(0x3010, 0x0031);

/// (3010,0032) SQ, Patient Treatment Orientation Sequence.
pub const PATIENT_TREATMENT_ORIENTATION_SEQUENCE: Tag = Tag::new(0x3010, 0x0032);

/// (3010,0033) SH, User Content Label.
pub const USER_CONTENT_LABEL: Tag = Tag::new(0x3010, 0x0033);

/// (3010,0034) LO, User Content Long Label.
pub const USER_CONTENT_LONG_LABEL: Tag = Tag::new(0x3010, 0x0034);

/// (3010,0035) SH, Entity Label.
pub const ENTITY_LABEL: Tag = Tag::new(0x3010, 0x0035);

/// (3010,0036) LO, Entity Name.
pub const ENTITY_NAME: Tag = Tag::new(0x3010, 0x0036);

/// (3010,0037) ST, Entity Description.
pub const ENTITY_DESCRIPTION: Tag = Tag::new(0x3010, 0x0037);

/// (3010,0038) LO, Entity Long Label.
pub const ENTITY_LONG_LABEL: Tag = Tag::new(0x3010, 0x0038);

/// (3010,0039) US, Device Index.
pub const DEVICE_INDEX: Tag = Tag::new(0x3010, 0x0039);

/// (3010,003A) US, RT Treatment Phase Index.
pub const RT_TREATMENT_PHASE_INDEX: Tag = Tag::new(0x3010, 0x003A);

/// (3010,003B) UI, RT Treatment Phase UID.
pub const RT_TREATMENT_PHASE_UID: Tag = Tag::new(0x3010, 0x003B);

/// (3010,003C) US, RT Prescription Index.
pub const RT_PRESCRIPTION_INDEX: Tag = Tag::new(0x3010, 0x003C);

/// (3010,003D) US, RT Segment Annotation Index.
pub const RT_SEGMENT_ANNOTATION_INDEX: Tag = Tag::new(0x3010, 0x003D);

/// (3010,003E) US, Basis RT Treatment Phase Index.
pub const BASIS_RT_TREATMENT_PHASE_INDEX: Tag = Tag::new(0x3010, 0x003E);

/// (3010,003F) US, Related RT Treatment Phase Index.
pub const RELATED_RT_TREATMENT_PHASE_INDEX: Tag = Tag::new(0x3010, 0x003F);

/// (3010,0040) US, Referenced RT Treatment Phase Index.
pub const REFERENCED_RT_TREATMENT_PHASE_INDEX: Tag = Tag::new(0x3010, 0x0040);

/// (3010,0041) US, Referenced RT Prescription Index.
pub const REFERENCED_RT_PRESCRIPTION_INDEX: Tag = Tag::new(0x3010, 0x0041);

/// (3010,0042) US, Referenced Parent RT Prescription Index.
pub const REFERENCED_PARENT_RT_PRESCRIPTION_INDEX: Tag = Tag::new(0x3010, 0x0042);

/// (3010,0043) ST, Manufacturer's Device Identifier.
pub const MANUFACTURER_DEVICE_IDENTIFIER: Tag = Tag::new(0x3010, 0x0043);

/// (3010,0044) SQ, Instance-Level Referenced Performed Procedure Step Sequence.
pub const INSTANCE_LEVEL_REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE: Tag =
    Tag::new(0x3010, 0x0044);

/// (3010,0045) CS, RT Treatment Phase Intent Presence Flag.
pub const RT_TREATMENT_PHASE_INTENT_PRESENCE_FLAG: Tag = Tag::new(0x3010, 0x0045);

/// (3010,0046) CS, Radiotherapy Treatment Type.
pub const RADIOTHERAPY_TREATMENT_TYPE: Tag = Tag::new(0x3010, 0x0046);

/// (3010,0047) CS, Teletherapy Radiation Type.
pub const TELETHERAPY_RADIATION_TYPE: Tag = Tag::new(0x3010, 0x0047);

/// (3010,0048) CS, Brachytherapy Source Type.
pub const BRACHYTHERAPY_SOURCE_TYPE: Tag = Tag::new(0x3010, 0x0048);

/// (3010,0049) SQ, Referenced RT Treatment Phase Sequence.
pub const REFERENCED_RT_TREATMENT_PHASE_SEQUENCE: Tag = Tag::new(0x3010, 0x0049);

/// (3010,004A) SQ, Referenced Direct Segment Instance Sequence.
pub const REFERENCED_DIRECT_SEGMENT_INSTANCE_SEQUENCE: Tag = Tag::new(0x3010, 0x004A);

/// (3010,004B) SQ, Intended RT Treatment Phase Sequence.
pub const INTENDED_RT_TREATMENT_PHASE_SEQUENCE: Tag = Tag::new(0x3010, 0x004B);

/// (3010,004C) DA, Intended Phase Start Date.
pub const INTENDED_PHASE_START_DATE: Tag = Tag::new(0x3010, 0x004C);

/// (3010,004D) DA, Intended Phase End Date.
pub const INTENDED_PHASE_END_DATE: Tag = Tag::new(0x3010, 0x004D);

/// (3010,004E) SQ, RT Treatment Phase Interval Sequence.
pub const RT_TREATMENT_PHASE_INTERVAL_SEQUENCE: Tag = Tag::new(0x3010, 0x004E);

/// (3010,004F) CS, Temporal Relationship Interval Anchor.
pub const TEMPORAL_RELATIONSHIP_INTERVAL_ANCHOR: Tag = Tag::new(0x3010, 0x004F);

/// (3010,0050) FD, Minimum Number of Interval Days.
pub const MINIMUM_NUMBER_OF_INTERVAL_DAYS: Tag = Tag::new(0x3010, 0x0050);

/// (3010,0051) FD, Maximum Number of Interval Days.
pub const MAXIMUM_NUMBER_OF_INTERVAL_DAYS: Tag = Tag::new(0x3010, 0x0051);

/// (3010,0052) UI, Pertinent SOP Classes in Study.
pub const PERTINENT_SOP_CLASSES_IN_STUDY: Tag = Tag::new(0x3010, 0x0052);

/// (3010,0053) UI, Pertinent SOP Classes in Series.
pub const PERTINENT_SOP_CLASSES_IN_SERIES: Tag = Tag::new(0x3010, 0x0053);

/// (3010,0054) LO, RT Prescription Label.
pub const RT_PRESCRIPTION_LABEL: Tag = Tag::new(0x3010, 0x0054);

/// (3010,0055) SQ, RT Physician Intent Predecessor Sequence.
pub const RT_PHYSICIAN_INTENT_PREDECESSOR_SEQUENCE: Tag = Tag::new(0x3010, 0x0055);

/// (3010,0056) LO, RT Treatment Approach Label.
pub const RT_TREATMENT_APPROACH_LABEL: Tag = Tag::new(0x3010, 0x0056);

/// (3010,0057) SQ, RT Physician Intent Sequence.
pub const RT_PHYSICIAN_INTENT_SEQUENCE: Tag = Tag::new(0x3010, 0x0057);

/// (3010,0058) US, RT Physician Intent Index.
pub const RT_PHYSICIAN_INTENT_INDEX: Tag = Tag::new(0x3010, 0x0058);

/// (3010,0059) CS, RT Treatment Intent Type.
pub const RT_TREATMENT_INTENT_TYPE: Tag = Tag::new(0x3010, 0x0059);

/// (3010,005A) UT, RT Physician Intent Narrative.
pub const RT_PHYSICIAN_INTENT_NARRATIVE: Tag = Tag::new(0x3010, 0x005A);

/// (3010,005B) SQ, RT Protocol Code Sequence.
pub const RT_PROTOCOL_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x005B);

/// (3010,005C) ST, Reason for Superseding.
pub const REASON_FOR_SUPERSEDING: Tag = Tag::new(0x3010, 0x005C);

/// (3010,005D) SQ, RT Diagnosis Code Sequence.
pub const RT_DIAGNOSIS_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x005D);

/// (3010,005E) US, Referenced RT Physician Intent Index.
pub const REFERENCED_RT_PHYSICIAN_INTENT_INDEX: Tag = Tag::new(0x3010, 0x005E);

/// (3010,005F) SQ, RT Physician Intent Input Instance Sequence.
pub const RT_PHYSICIAN_INTENT_INPUT_INSTANCE_SEQUENCE: Tag = Tag::new(0x3010, 0x005F);

/// (3010,0060) SQ, RT Anatomic Prescription Sequence.
pub const RT_ANATOMIC_PRESCRIPTION_SEQUENCE: Tag = Tag::new(0x3010, 0x0060);

/// (3010,0061) UT, Prior Treatment Dose Description.
pub const PRIOR_TREATMENT_DOSE_DESCRIPTION: Tag = Tag::new(0x3010, 0x0061);

/// (3010,0062) SQ, Prior Treatment Reference Sequence.
pub const PRIOR_TREATMENT_REFERENCE_SEQUENCE: Tag = Tag::new(0x3010, 0x0062);

/// (3010,0063) CS, Dosimetric Objective Evaluation Scope.
pub const DOSIMETRIC_OBJECTIVE_EVALUATION_SCOPE: Tag = Tag::new(0x3010, 0x0063);

/// (3010,0064) SQ, Therapeutic Role Category Code Sequence.
pub const THERAPEUTIC_ROLE_CATEGORY_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x0064);

/// (3010,0065) SQ, Therapeutic Role Type Code Sequence.
pub const THERAPEUTIC_ROLE_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x0065);

/// (3010,0066) US, Conceptual Volume Optimization Precedence.
pub const CONCEPTUAL_VOLUME_OPTIMIZATION_PRECEDENCE: Tag = Tag::new(0x3010, 0x0066);

/// (3010,0067) SQ, Conceptual Volume Category Code Sequence.
pub const CONCEPTUAL_VOLUME_CATEGORY_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x0067);

/// (3010,0068) CS, Conceptual Volume Blocking Constraint.
pub const CONCEPTUAL_VOLUME_BLOCKING_CONSTRAINT: Tag = Tag::new(0x3010, 0x0068);

/// (3010,0069) SQ, Conceptual Volume Type Code Sequence.
pub const CONCEPTUAL_VOLUME_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x0069);

/// (3010,006A) SQ, Conceptual Volume Type Modifier Code Sequence.
pub const CONCEPTUAL_VOLUME_TYPE_MODIFIER_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x006A);

/// (3010,006B) SQ, RT Prescription Sequence.
pub const RT_PRESCRIPTION_SEQUENCE: Tag = Tag::new(0x3010, 0x006B);

/// (3010,006C) SQ, Dosimetric Objective Sequence.
pub const DOSIMETRIC_OBJECTIVE_SEQUENCE: Tag = Tag::new(0x3010, 0x006C);

/// (3010,006D) SQ, Dosimetric Objective Type Code Sequence.
pub const DOSIMETRIC_OBJECTIVE_TYPE_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x006D);

/// (3010,006E) UI, Dosimetric Objective UID.
pub const DOSIMETRIC_OBJECTIVE_UID: Tag = Tag::new(0x3010, 0x006E);

/// (3010,006F) UI, Referenced Dosimetric Objective UID.
pub const REFERENCED_DOSIMETRIC_OBJECTIVE_UID: Tag = Tag::new(0x3010, 0x006F);

/// (3010,0070) SQ, Dosimetric Objective Parameter Sequence.
pub const DOSIMETRIC_OBJECTIVE_PARAMETER_SEQUENCE: Tag = Tag::new(0x3010, 0x0070);

/// (3010,0071) SQ, Referenced Dosimetric Objectives Sequence.
pub const REFERENCED_DOSIMETRIC_OBJECTIVES_SEQUENCE: Tag = Tag::new(0x3010, 0x0071);

/// (3010,0073) CS, Absolute Dosimetric Objective Flag.
pub const ABSOLUTE_DOSIMETRIC_OBJECTIVE_FLAG: Tag = Tag::new(0x3010, 0x0073);

/// (3010,0074) FD, Dosimetric Objective Weight.
pub const DOSIMETRIC_OBJECTIVE_WEIGHT: Tag = Tag::new(0x3010, 0x0074);

/// (3010,0075) CS, Dosimetric Objective Purpose.
pub const DOSIMETRIC_OBJECTIVE_PURPOSE: Tag = Tag::new(0x3010, 0x0075);

/// (3010,0076) SQ, Planning Input Information Sequence.
pub const PLANNING_INPUT_INFORMATION_SEQUENCE: Tag = Tag::new(0x3010, 0x0076);

/// (3010,0077) LO, Treatment Site.
pub const TREATMENT_SITE: Tag = Tag::new(0x3010, 0x0077);

/// (3010,0078) SQ, Treatment Site Code Sequence.
pub const TREATMENT_SITE_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x0078);

/// (3010,0079) SQ, Fraction Pattern Sequence.
pub const FRACTION_PATTERN_SEQUENCE: Tag = Tag::new(0x3010, 0x0079);

/// (3010,007A) UT, Treatment Technique Notes.
pub const TREATMENT_TECHNIQUE_NOTES: Tag = Tag::new(0x3010, 0x007A);

/// (3010,007B) UT, Prescription Notes.
pub const PRESCRIPTION_NOTES: Tag = Tag::new(0x3010, 0x007B);

/// (3010,007C) IS, Number of Interval Fractions.
pub const NUMBER_OF_INTERVAL_FRACTIONS: Tag = Tag::new(0x3010, 0x007C);

/// (3010,007D) US, Number of Fractions.
pub const NUMBER_OF_FRACTIONS: Tag = Tag::new(0x3010, 0x007D);

/// (3010,007E) US, Intended Delivery Duration.
pub const INTENDED_DELIVERY_DURATION: Tag = Tag::new(0x3010, 0x007E);

/// (3010,007F) UT, Fractionation Notes.
pub const FRACTIONATION_NOTES: Tag = Tag::new(0x3010, 0x007F);

/// (3010,0080) SQ, RT Treatment Technique Code Sequence.
pub const RT_TREATMENT_TECHNIQUE_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x0080);

/// (3010,0081) SQ, Prescription Notes Sequence.
pub const PRESCRIPTION_NOTES_SEQUENCE: Tag = Tag::new(0x3010, 0x0081);

/// (3010,0082) SQ, Fraction-Based Relationship Sequence.
pub const FRACTION_BASED_RELATIONSHIP_SEQUENCE: Tag = Tag::new(0x3010, 0x0082);

/// (3010,0083) CS, Fraction-Based Relationship Interval Anchor.
pub const FRACTION_BASED_RELATIONSHIP_INTERVAL_ANCHOR: Tag = Tag::new(0x3010, 0x0083);

/// (3010,0084) FD, Minimum Hours between Fractions.
pub const MINIMUM_HOURS_BETWEEN_FRACTIONS: Tag = Tag::new(0x3010, 0x0084);

/// (3010,0085) TM, Intended Fraction Start Time.
pub const INTENDED_FRACTION_START_TIME: Tag = Tag::new(0x3010, 0x0085);

/// (3010,0086) LT, Intended Start Day of Week.
pub const INTENDED_START_DAY_OF_WEEK: Tag = Tag::new(0x3010, 0x0086);

/// (3010,0087) SQ, Weekday Fraction Pattern Sequence.
pub const WEEKDAY_FRACTION_PATTERN_SEQUENCE: Tag = Tag::new(0x3010, 0x0087);

/// (3010,0088) SQ, Delivery Time Structure Code Sequence.
pub const DELIVERY_TIME_STRUCTURE_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x0088);

/// (3010,0089) SQ, Treatment Site Modifier Code Sequence.
pub const TREATMENT_SITE_MODIFIER_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x0089);

/// (3010,0090) CS, Robotic Base Location Indicator. Retired.
pub const ROBOTIC_BASE_LOCATION_INDICATOR: Tag = Tag::new(0x3010, 0x0090);

/// (3010,0091) SQ, Robotic Path Node Set Code Sequence.
pub const ROBOTIC_PATH_NODE_SET_CODE_SEQUENCE: Tag = Tag::new(0x3010, 0x0091);

/// (3010,0092) UL, Robotic Node Identifier.
pub const ROBOTIC_NODE_IDENTIFIER: Tag = Tag::new(0x3010, 0x0092);

/// (3010,0093) FD, RT Treatment Source Coordinates.
pub const RT_TREATMENT_SOURCE_COORDINATES: Tag = Tag::new(0x3010, 0x0093);

/// (3010,0094) FD, Radiation Source Coordinate SystemYaw Angle.
pub const RADIATION_SOURCE_COORDINATE_SYSTEM_YAW_ANGLE: Tag = Tag::new(0x3010, 0x0094);

/// (3010,0095) FD, Radiation Source Coordinate SystemRoll Angle.
pub const RADIATION_SOURCE_COORDINATE_SYSTEM_ROLL_ANGLE: Tag = Tag::new(0x3010, 0x0095);

/// (3010,0096) FD, Radiation Source Coordinate System Pitch Angle.
pub const RADIATION_SOURCE_COORDINATE_SYSTEM_PITCH_ANGLE: Tag = Tag::new(0x3010, 0x0096);

/// (3010,0097) SQ, Robotic Path Control Point Sequence.
pub const ROBOTIC_PATH_CONTROL_POINT_SEQUENCE: Tag = Tag::new(0x3010, 0x0097);

/// (3010,0098) SQ, Tomotherapeutic Control Point Sequence.
pub const TOMOTHERAPEUTIC_CONTROL_POINT_SEQUENCE: Tag = Tag::new(0x3010, 0x0098);

/// (3010,0099) FD, Tomotherapeutic Leaf Open Durations.
pub const TOMOTHERAPEUTIC_LEAF_OPEN_DURATIONS: Tag = Tag::new(0x3010, 0x0099);

/// (3010,009A) FD, Tomotherapeutic Leaf Initial Closed Durations.
pub const TOMOTHERAPEUTIC_LEAF_INITIAL_CLOSED_DURATIONS: Tag = Tag::new(0x3010, 0x009A);

/// (3010,00A0) SQ, Conceptual Volume Identification Sequence.
pub const CONCEPTUAL_VOLUME_IDENTIFICATION_SEQUENCE: Tag = Tag::new(0x3010, 0x00A0);

/// (4000,0000) UL, Text Group Length. Retired.
pub const TEXT_GROUP_LENGTH: Tag = Tag::new(0x4000, 0x0000);

/// (4000,0010) LT, Arbitrary. Retired.
pub const ARBITRARY: Tag = Tag::new(0x4000, 0x0010);

/// (4000,4000) LT, Text Comments. Retired.
pub const TEXT_COMMENTS: Tag = Tag::new(0x4000, 0x4000);

/// (4008,0040) SH, Results ID. Retired.
pub const RESULTS_ID: Tag = Tag::new(0x4008, 0x0040);

/// (4008,0042) LO, Results ID Issuer. Retired.
pub const RESULTS_ID_ISSUER: Tag = Tag::new(0x4008, 0x0042);

/// (4008,0050) SQ, Referenced Interpretation Sequence. Retired.
pub const REFERENCED_INTERPRETATION_SEQUENCE: Tag = Tag::new(0x4008, 0x0050);

/// (4008,00FF) CS, Report Production Status (Trial). Retired.
pub const REPORT_PRODUCTION_STATUS_TRIAL: Tag = Tag::new(0x4008, 0x00FF);

/// (4008,0100) DA, Interpretation Recorded Date. Retired.
pub const INTERPRETATION_RECORDED_DATE: Tag = Tag::new(0x4008, 0x0100);

/// (4008,0101) TM, Interpretation Recorded Time. Retired.
pub const INTERPRETATION_RECORDED_TIME: Tag = Tag::new(0x4008, 0x0101);

/// (4008,0102) PN, Interpretation Recorder. Retired.
pub const INTERPRETATION_RECORDER: Tag = Tag::new(0x4008, 0x0102);

/// (4008,0103) LO, Reference to Recorded Sound. Retired.
pub const REFERENCE_TO_RECORDED_SOUND: Tag = Tag::new(0x4008, 0x0103);

/// (4008,0108) DA, Interpretation Transcription Date. Retired.
pub const INTERPRETATION_TRANSCRIPTION_DATE: Tag = Tag::new(0x4008, 0x0108);

/// (4008,0109) TM, Interpretation Transcription Time. Retired.
pub const INTERPRETATION_TRANSCRIPTION_TIME: Tag = Tag::new(0x4008, 0x0109);

/// (4008,010A) PN, Interpretation Transcriber. Retired.
pub const INTERPRETATION_TRANSCRIBER: Tag = Tag::new(0x4008, 0x010A);

/// (4008,010B) ST, Interpretation Text. Retired.
pub const INTERPRETATION_TEXT: Tag = Tag::new(0x4008, 0x010B);

/// (4008,010C) PN, Interpretation Author. Retired.
pub const INTERPRETATION_AUTHOR: Tag = Tag::new(0x4008, 0x010C);

/// (4008,0111) SQ, Interpretation Approver Sequence. Retired.
pub const INTERPRETATION_APPROVER_SEQUENCE: Tag = Tag::new(0x4008, 0x0111);

/// (4008,0112) DA, Interpretation Approval Date. Retired.
pub const INTERPRETATION_APPROVAL_DATE: Tag = Tag::new(0x4008, 0x0112);

/// (4008,0113) TM, Interpretation Approval Time. Retired.
pub const INTERPRETATION_APPROVAL_TIME: Tag = Tag::new(0x4008, 0x0113);

/// (4008,0114) PN, Physician Approving Interpretation. Retired.
pub const PHYSICIAN_APPROVING_INTERPRETATION: Tag = Tag::new(0x4008, 0x0114);

/// (4008,0115) LT, Interpretation Diagnosis Description. Retired.
pub const INTERPRETATION_DIAGNOSIS_DESCRIPTION: Tag = Tag::new(0x4008, 0x0115);

/// (4008,0117) SQ, Interpretation Diagnosis Code Sequence. Retired.
pub const INTERPRETATION_DIAGNOSIS_CODE_SEQUENCE: Tag = Tag::new(0x4008, 0x0117);

/// (4008,0118) SQ, Results Distribution List Sequence. Retired.
pub const RESULTS_DISTRIBUTION_LIST_SEQUENCE: Tag = Tag::new(0x4008, 0x0118);

/// (4008,0119) PN, Distribution Name. Retired.
pub const DISTRIBUTION_NAME: Tag = Tag::new(0x4008, 0x0119);

/// (4008,011A) LO, Distribution Address. Retired.
pub const DISTRIBUTION_ADDRESS: Tag = Tag::new(0x4008, 0x011A);

/// (4008,0200) SH, Interpretation ID. Retired.
pub const INTERPRETATION_ID: Tag = Tag::new(0x4008, 0x0200);

/// (4008,0202) LO, Interpretation ID Issuer. Retired.
pub const INTERPRETATION_ID_ISSUER: Tag = Tag::new(0x4008, 0x0202);

/// (4008,0210) CS, Interpretation Type ID. Retired.
pub const INTERPRETATION_TYPE_ID: Tag = Tag::new(0x4008, 0x0210);

/// (4008,0212) CS, Interpretation Status ID. Retired.
pub const INTERPRETATION_STATUS_ID: Tag = Tag::new(0x4008, 0x0212);

/// (4008,0300) ST, Impressions. Retired.
pub const IMPRESSIONS: Tag = Tag::new(0x4008, 0x0300);

/// (4008,4000) ST, Results Comments. Retired.
pub const RESULTS_COMMENTS: Tag = Tag::new(0x4008, 0x4000);

/// (4010,0001) CS, Low Energy Detectors.
pub const LOW_ENERGY_DETECTORS: Tag = Tag::new(0x4010, 0x0001);

/// (4010,0002) CS, High Energy Detectors.
pub const HIGH_ENERGY_DETECTORS: Tag = Tag::new(0x4010, 0x0002);

/// (4010,0004) SQ, Detector Geometry Sequence.
pub const DETECTOR_GEOMETRY_SEQUENCE: Tag = Tag::new(0x4010, 0x0004);

/// (4010,1001) SQ, Threat ROI Voxel Sequence.
pub const THREAT_ROI_VOXEL_SEQUENCE: Tag = Tag::new(0x4010, 0x1001);

/// (4010,1004) FL, Threat ROI Base.
pub const THREAT_ROI_BASE: Tag = Tag::new(0x4010, 0x1004);

/// (4010,1005) FL, Threat ROI Extents.
pub const THREAT_ROI_EXTENTS: Tag = Tag::new(0x4010, 0x1005);

/// (4010,1006) OB, Threat ROI Bitmap.
pub const THREAT_ROI_BITMAP: Tag = Tag::new(0x4010, 0x1006);

/// (4010,1007) SH, Route Segment ID.
pub const ROUTE_SEGMENT_ID: Tag = Tag::new(0x4010, 0x1007);

/// (4010,1008) CS, Gantry Type.
pub const GANTRY_TYPE: Tag = Tag::new(0x4010, 0x1008);

/// (4010,1009) CS, OOI Owner Type.
pub const OOI_OWNER_TYPE: Tag = Tag::new(0x4010, 0x1009);

/// (4010,100A) SQ, Route Segment Sequence.
pub const ROUTE_SEGMENT_SEQUENCE: Tag = Tag::new(0x4010, 0x100A);

/// (4010,1010) US, Potential Threat Object ID.
pub const POTENTIAL_THREAT_OBJECT_ID: Tag = Tag::new(0x4010, 0x1010);

/// (4010,1011) SQ, Threat Sequence.
pub const THREAT_SEQUENCE: Tag = Tag::new(0x4010, 0x1011);

/// (4010,1012) CS, Threat Category.
pub const THREAT_CATEGORY: Tag = Tag::new(0x4010, 0x1012);

/// (4010,1013) LT, Threat Category Description.
pub const THREAT_CATEGORY_DESCRIPTION: Tag = Tag::new(0x4010, 0x1013);

/// (4010,1014) CS, ATD Ability Assessment.
pub const ATD_ABILITY_ASSESSMENT: Tag = Tag::new(0x4010, 0x1014);

/// (4010,1015) CS, ATD Assessment Flag.
pub const ATD_ASSESSMENT_FLAG: Tag = Tag::new(0x4010, 0x1015);

/// (4010,1016) FL, ATD Assessment Probability.
pub const ATD_ASSESSMENT_PROBABILITY: Tag = Tag::new(0x4010, 0x1016);

/// (4010,1017) FL, Mass.
pub const MASS: Tag = Tag::new(0x4010, 0x1017);

/// (4010,1018) FL, Density.
pub const DENSITY: Tag = Tag::new(0x4010, 0x1018);

/// (4010,1019) FL, Z Effective.
pub const Z_EFFECTIVE: Tag = Tag::new(0x4010, 0x1019);

/// (4010,101A) SH, Boarding Pass ID.
pub const BOARDING_PASS_ID: Tag = Tag::new(0x4010, 0x101A);

/// (4010,101B) FL, Center of Mass.
pub const CENTER_OF_MASS: Tag = Tag::new(0x4010, 0x101B);

/// (4010,101C) FL, Center of PTO.
pub const CENTER_OF_PTO: Tag = Tag::new(0x4010, 0x101C);

/// (4010,101D) FL, Bounding Polygon.
pub const BOUNDING_POLYGON: Tag = Tag::new(0x4010, 0x101D);

/// (4010,101E) SH, Route Segment Start Location ID.
pub const ROUTE_SEGMENT_START_LOCATION_ID: Tag = Tag::new(0x4010, 0x101E);

/// (4010,101F) SH, Route Segment End Location ID.
pub const ROUTE_SEGMENT_END_LOCATION_ID: Tag = Tag::new(0x4010, 0x101F);

/// (4010,1020) CS, Route Segment Location ID Type.
pub const ROUTE_SEGMENT_LOCATION_ID_TYPE: Tag = Tag::new(0x4010, 0x1020);

/// (4010,1021) CS, Abort Reason.
pub const ABORT_REASON: Tag = Tag::new(0x4010, 0x1021);

/// (4010,1023) FL, Volume of PTO.
pub const VOLUME_OF_PTO: Tag = Tag::new(0x4010, 0x1023);

/// (4010,1024) CS, Abort Flag.
pub const ABORT_FLAG: Tag = Tag::new(0x4010, 0x1024);

/// (4010,1025) DT, Route Segment Start Time.
pub const ROUTE_SEGMENT_START_TIME: Tag = Tag::new(0x4010, 0x1025);

/// (4010,1026) DT, Route Segment End Time.
pub const ROUTE_SEGMENT_END_TIME: Tag = Tag::new(0x4010, 0x1026);

/// (4010,1027) CS, TDR Type.
pub const TDR_TYPE: Tag = Tag::new(0x4010, 0x1027);

/// (4010,1028) CS, International Route Segment.
pub const INTERNATIONAL_ROUTE_SEGMENT: Tag = Tag::new(0x4010, 0x1028);

/// (4010,1029) LO, Threat Detection Algorithm and Version.
pub const THREAT_DETECTION_ALGORITHM_AND_VERSION: Tag = Tag::new(0x4010, 0x1029);

/// (4010,102A) SH, Assigned Location.
pub const ASSIGNED_LOCATION: Tag = Tag::new(0x4010, 0x102A);

/// (4010,102B) DT, Alarm Decision Time.
pub const ALARM_DECISION_TIME: Tag = Tag::new(0x4010, 0x102B);

/// (4010,1031) CS, Alarm Decision.
pub const ALARM_DECISION: Tag = Tag::new(0x4010, 0x1031);

/// (4010,1033) US, Number of Total Objects.
pub const NUMBER_OF_TOTAL_OBJECTS: Tag = Tag::new(0x4010, 0x1033);

/// (4010,1034) US, Number of Alarm Objects.
pub const NUMBER_OF_ALARM_OBJECTS: Tag = Tag::new(0x4010, 0x1034);

/// (4010,1037) SQ, PTO Representation Sequence.
pub const PTO_REPRESENTATION_SEQUENCE: Tag = Tag::new(0x4010, 0x1037);

/// (4010,1038) SQ, ATD Assessment Sequence.
pub const ATD_ASSESSMENT_SEQUENCE: Tag = Tag::new(0x4010, 0x1038);

/// (4010,1039) CS, TIP Type.
pub const TIP_TYPE: Tag = Tag::new(0x4010, 0x1039);

/// (4010,103A) CS, DICOS Version.
pub const DICOS_VERSION: Tag = Tag::new(0x4010, 0x103A);

/// (4010,1041) DT, OOI Owner Creation Time.
pub const OOI_OWNER_CREATION_TIME: Tag = Tag::new(0x4010, 0x1041);

/// (4010,1042) CS, OOI Type.
pub const OOI_TYPE: Tag = Tag::new(0x4010, 0x1042);

/// (4010,1043) FL, OOI Size.
pub const OOI_SIZE: Tag = Tag::new(0x4010, 0x1043);

/// (4010,1044) CS, Acquisition Status.
pub const ACQUISITION_STATUS: Tag = Tag::new(0x4010, 0x1044);

/// (4010,1045) SQ, Basis Materials Code Sequence.
pub const BASIS_MATERIALS_CODE_SEQUENCE: Tag = Tag::new(0x4010, 0x1045);

/// (4010,1046) CS, Phantom Type.
pub const PHANTOM_TYPE: Tag = Tag::new(0x4010, 0x1046);

/// (4010,1047) SQ, OOI Owner Sequence.
pub const OOI_OWNER_SEQUENCE: Tag = Tag::new(0x4010, 0x1047);

/// (4010,1048) CS, Scan Type.
pub const SCAN_TYPE: Tag = Tag::new(0x4010, 0x1048);

/// (4010,1051) LO, Itinerary ID.
pub const ITINERARY_ID: Tag = Tag::new(0x4010, 0x1051);

/// (4010,1052) SH, Itinerary ID Type.
pub const ITINERARY_ID_TYPE: Tag = Tag::new(0x4010, 0x1052);

/// (4010,1053) LO, Itinerary ID Assigning Authority.
pub const ITINERARY_ID_ASSIGNING_AUTHORITY: Tag = Tag::new(0x4010, 0x1053);

/// (4010,1054) SH, Route ID.
pub const ROUTE_ID: Tag = Tag::new(0x4010, 0x1054);

/// (4010,1055) SH, Route ID Assigning Authority.
pub const ROUTE_ID_ASSIGNING_AUTHORITY: Tag = Tag::new(0x4010, 0x1055);

/// (4010,1056) CS, Inbound Arrival Type.
pub const INBOUND_ARRIVAL_TYPE: Tag = Tag::new(0x4010, 0x1056);

/// (4010,1058) SH, Carrier ID.
pub const CARRIER_ID: Tag = Tag::new(0x4010, 0x1058);

/// (4010,1059) CS, Carrier ID Assigning Authority.
pub const CARRIER_ID_ASSIGNING_AUTHORITY: Tag = Tag::new(0x4010, 0x1059);

/// (4010,1060) FL, Source Orientation.
pub const SOURCE_ORIENTATION: Tag = Tag::new(0x4010, 0x1060);

/// (4010,1061) FL, Source Position.
pub const SOURCE_POSITION: Tag = Tag::new(0x4010, 0x1061);

/// (4010,1062) FL, Belt Height.
pub const BELT_HEIGHT: Tag = Tag::new(0x4010, 0x1062);

/// (4010,1064) SQ, Algorithm Routing Code Sequence.
pub const ALGORITHM_ROUTING_CODE_SEQUENCE: Tag = Tag::new(0x4010, 0x1064);

/// (4010,1067) CS, Transport Classification.
pub const TRANSPORT_CLASSIFICATION: Tag = Tag::new(0x4010, 0x1067);

/// (4010,1068) LT, OOI Type Descriptor.
pub const OOI_TYPE_DESCRIPTOR: Tag = Tag::new(0x4010, 0x1068);

/// (4010,1069) FL, Total Processing Time.
pub const TOTAL_PROCESSING_TIME: Tag = Tag::new(0x4010, 0x1069);

/// (4010,106C) OB, Detector Calibration Data.
pub const DETECTOR_CALIBRATION_DATA: Tag = Tag::new(0x4010, 0x106C);

/// (4010,106D) CS, Additional Screening Performed.
pub const ADDITIONAL_SCREENING_PERFORMED: Tag = Tag::new(0x4010, 0x106D);

/// (4010,106E) CS, Additional Inspection Selection Criteria.
pub const ADDITIONAL_INSPECTION_SELECTION_CRITERIA: Tag = Tag::new(0x4010, 0x106E);

/// (4010,106F) SQ, Additional Inspection Method Sequence.
pub const ADDITIONAL_INSPECTION_METHOD_SEQUENCE: Tag = Tag::new(0x4010, 0x106F);

/// (4010,1070) CS, AIT Device Type.
pub const AIT_DEVICE_TYPE: Tag = Tag::new(0x4010, 0x1070);

/// (4010,1071) SQ, QR Measurements Sequence.
pub const QR_MEASUREMENTS_SEQUENCE: Tag = Tag::new(0x4010, 0x1071);

/// (4010,1072) SQ, Target Material Sequence.
pub const TARGET_MATERIAL_SEQUENCE: Tag = Tag::new(0x4010, 0x1072);

/// (4010,1073) FD, SNR Threshold.
pub const SNR_THRESHOLD: Tag = Tag::new(0x4010, 0x1073);

/// (4010,1075) DS, Image Scale Representation.
pub const IMAGE_SCALE_REPRESENTATION: Tag = Tag::new(0x4010, 0x1075);

/// (4010,1076) SQ, Referenced PTO Sequence.
pub const REFERENCED_PTO_SEQUENCE: Tag = Tag::new(0x4010, 0x1076);

/// (4010,1077) SQ, Referenced TDR Instance Sequence.
pub const REFERENCED_TDR_INSTANCE_SEQUENCE: Tag = Tag::new(0x4010, 0x1077);

/// (4010,1078) ST, PTO Location Description.
pub const PTO_LOCATION_DESCRIPTION: Tag = Tag::new(0x4010, 0x1078);

/// (4010,1079) SQ, Anomaly Locator Indicator Sequence.
pub const ANOMALY_LOCATOR_INDICATOR_SEQUENCE: Tag = Tag::new(0x4010, 0x1079);

/// (4010,107A) FL, Anomaly Locator Indicator.
pub const ANOMALY_LOCATOR_INDICATOR: Tag = Tag::new(0x4010, 0x107A);

/// (4010,107B) SQ, PTO Region Sequence.
pub const PTO_REGION_SEQUENCE: Tag = Tag::new(0x4010, 0x107B);

/// (4010,107C) CS, Inspection Selection Criteria.
pub const INSPECTION_SELECTION_CRITERIA: Tag = Tag::new(0x4010, 0x107C);

/// (4010,107D) SQ, Secondary Inspection Method Sequence.
pub const SECONDARY_INSPECTION_METHOD_SEQUENCE: Tag = Tag::new(0x4010, 0x107D);

/// (4010,107E) DS, PRCS to RCS Orientation.
pub const PRCS_TO_RCS_ORIENTATION: Tag = Tag::new(0x4010, 0x107E);

/// (4FFE,0001) SQ, MAC Parameters Sequence.
pub const MAC_PARAMETERS_SEQUENCE: Tag = Tag::new(0x4FFE, 0x0001);

/// (5200,9229) SQ, Shared Functional Groups Sequence.
pub const SHARED_FUNCTIONAL_GROUPS_SEQUENCE: Tag = Tag::new(0x5200, 0x9229);

/// (5200,9230) SQ, Per-Frame Functional Groups Sequence.
pub const PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE: Tag = Tag::new(0x5200, 0x9230);

/// (5400,0100) SQ, Waveform Sequence.
pub const WAVEFORM_SEQUENCE: Tag = Tag::new(0x5400, 0x0100);

/// (5400,0110) OB or OW, Channel Minimum Value.
pub const CHANNEL_MINIMUM_VALUE: Tag = Tag::new(0x5400, 0x0110);

/// (5400,0112) OB or OW, Channel Maximum Value.
pub const CHANNEL_MAXIMUM_VALUE: Tag = Tag::new(0x5400, 0x0112);

/// (5400,1004) US, Waveform Bits Allocated.
pub const WAVEFORM_BITS_ALLOCATED: Tag = Tag::new(0x5400, 0x1004);

/// (5400,1006) CS, Waveform Sample Interpretation.
pub const WAVEFORM_SAMPLE_INTERPRETATION: Tag = Tag::new(0x5400, 0x1006);

/// (5400,100A) OB or OW, Waveform Padding Value.
pub const WAVEFORM_PADDING_VALUE: Tag = Tag::new(0x5400, 0x100A);

/// (5400,1010) OB or OW, Waveform Data.
pub const WAVEFORM_DATA: Tag = Tag::new(0x5400, 0x1010);

/// (5600,0010) OF, First Order Phase Correction Angle.
pub const FIRST_ORDER_PHASE_CORRECTION_ANGLE: Tag = Tag::new(0x5600, 0x0010);

/// (5600,0020) OF, Spectroscopy Data.
pub const SPECTROSCOPY_DATA: Tag = Tag::new(0x5600, 0x0020);

/// (7FE0,0001) OV, Extended Offset Table.
pub const EXTENDED_OFFSET_TABLE: Tag = Tag::new(0x7FE0, 0x0001);

/// (7FE0,0002) OV, Extended Offset Table Lengths.
pub const EXTENDED_OFFSET_TABLE_LENGTHS: Tag = Tag::new(0x7FE0, 0x0002);

/// (7FE0,0003) UV, Encapsulated Pixel Data Value Total Length.
pub const ENCAPSULATED_PIXEL_DATA_VALUE_TOTAL_LENGTH: Tag = Tag::new(0x7FE0, 0x0003);

/// (7FE0,0008) OF, Float Pixel Data.
pub const FLOAT_PIXEL_DATA: Tag = Tag::new(0x7FE0, 0x0008);

/// (7FE0,0009) OD, Double Float Pixel Data.
pub const DOUBLE_FLOAT_PIXEL_DATA: Tag = Tag::new(0x7FE0, 0x0009);

/// (7FE0,0010) OB or OW, Pixel Data.
pub const PIXEL_DATA: Tag = Tag::new(0x7FE0, 0x0010);

/// (7FE0,0020) OW, Coefficients SDVN. Retired.
pub const COEFFICIENTS_SDVN: Tag = Tag::new(0x7FE0, 0x0020);

/// (7FE0,0030) OW, Coefficients SDHN. Retired.
pub const COEFFICIENTS_SDHN: Tag = Tag::new(0x7FE0, 0x0030);

/// (7FE0,0040) OW, Coefficients SDDN. Retired.
pub const COEFFICIENTS_SDDN: Tag = Tag::new(0x7FE0, 0x0040);

/// (FFFA,FFFA) SQ, Digital Signatures Sequence.
pub const DIGITAL_SIGNATURES_SEQUENCE: Tag = Tag::new(0xFFFA, 0xFFFA);

/// (FFFC,FFFC) OB, Data Set Trailing Padding.
pub const DATA_SET_TRAILING_PADDING: Tag = Tag::new(0xFFFC, 0xFFFC);

/// (FFFE,E000) NONE, Item.
pub const ITEM: Tag = Tag::new(0xFFFE, 0xE000);

/// (FFFE,E00D) NONE, Item Delimitation Item.
pub const ITEM_DELIMITATION_ITEM: Tag = Tag::new(0xFFFE, 0xE00D);

/// (FFFE,E0DD) NONE, Sequence Delimitation Item.
pub const SEQUENCE_DELIMITATION_ITEM: Tag = Tag::new(0xFFFE, 0xE0DD);

/// (0020,31xx) CS, Source Image IDs. Retired.
pub const SOURCE_IMAGE_IDS: TagPattern = TagPattern::from_bits(0x0020_3100, 0xFFFF_FF00);

/// (0028,04x0) US, Rows For Nth Order Coefficients. Retired.
pub const ROWS_FOR_NTH_ORDER_COEFFICIENTS: TagPattern =
    TagPattern::from_bits(0x0028_0400, 0xFFFF_FF0F);

/// (0028,04x1) US, Columns For Nth Order Coefficients. Retired.
pub const COLUMNS_FOR_NTH_ORDER_COEFFICIENTS: TagPattern =
    TagPattern::from_bits(0x0028_0401, 0xFFFF_FF0F);

/// (0028,04x2) LO, Coefficient Coding. Retired.
pub const COEFFICIENT_CODING: TagPattern = TagPattern::from_bits(0x0028_0402, 0xFFFF_FF0F);

/// (0028,04x3) AT, Coefficient Coding Pointers. Retired.
pub const COEFFICIENT_CODING_POINTERS: TagPattern = TagPattern::from_bits(0x0028_0403, 0xFFFF_FF0F);

/// (0028,08x0) CS, Code Label. Retired.
pub const CODE_LABEL: TagPattern = TagPattern::from_bits(0x0028_0800, 0xFFFF_FF0F);

/// (0028,08x2) US, Number of Tables. Retired.
pub const NUMBER_OF_TABLES: TagPattern = TagPattern::from_bits(0x0028_0802, 0xFFFF_FF0F);

/// (0028,08x3) AT, Code Table Location. Retired.
pub const CODE_TABLE_LOCATION: TagPattern = TagPattern::from_bits(0x0028_0803, 0xFFFF_FF0F);

/// (0028,08x4) US, Bits For Code Word. Retired.
pub const BITS_FOR_CODE_WORD: TagPattern = TagPattern::from_bits(0x0028_0804, 0xFFFF_FF0F);

/// (0028,08x8) AT, Image Data Location. Retired.
pub const IMAGE_DATA_LOCATION: TagPattern = TagPattern::from_bits(0x0028_0808, 0xFFFF_FF0F);

/// (1000,xxx0) US, Escape Triplet. Retired.
pub const ESCAPE_TRIPLET: TagPattern = TagPattern::from_bits(0x1000_0000, 0xFFFF_000F);

/// (1000,xxx1) US, Run Length Triplet. Retired.
pub const RUN_LENGTH_TRIPLET: TagPattern = TagPattern::from_bits(0x1000_0001, 0xFFFF_000F);

/// (1000,xxx2) US, Huffman Table Size. Retired.
pub const HUFFMAN_TABLE_SIZE: TagPattern = TagPattern::from_bits(0x1000_0002, 0xFFFF_000F);

/// (1000,xxx3) US, Huffman Table Triplet. Retired.
pub const HUFFMAN_TABLE_TRIPLET: TagPattern = TagPattern::from_bits(0x1000_0003, 0xFFFF_000F);

/// (1000,xxx4) US, Shift Table Size. Retired.
pub const SHIFT_TABLE_SIZE: TagPattern = TagPattern::from_bits(0x1000_0004, 0xFFFF_000F);

/// (1000,xxx5) US, Shift Table Triplet. Retired.
pub const SHIFT_TABLE_TRIPLET: TagPattern = TagPattern::from_bits(0x1000_0005, 0xFFFF_000F);

/// (1010,xxxx) US, Zonal Map. Retired.
pub const ZONAL_MAP: TagPattern = TagPattern::from_bits(0x1010_0000, 0xFFFF_0000);

/// (50xx,0005) US, Curve Dimensions. Retired.
pub const CURVE_DIMENSIONS: TagPattern = TagPattern::from_bits(0x5000_0005, 0xFF01_FFFF);

/// (50xx,0010) US, Number of Points. Retired.
pub const NUMBER_OF_POINTS: TagPattern = TagPattern::from_bits(0x5000_0010, 0xFF01_FFFF);

/// (50xx,0020) CS, Type of Data. Retired.
pub const TYPE_OF_DATA: TagPattern = TagPattern::from_bits(0x5000_0020, 0xFF01_FFFF);

/// (50xx,0022) LO, Curve Description. Retired.
pub const CURVE_DESCRIPTION: TagPattern = TagPattern::from_bits(0x5000_0022, 0xFF01_FFFF);

/// (50xx,0030) SH, Axis Units. Retired.
pub const AXIS_UNITS: TagPattern = TagPattern::from_bits(0x5000_0030, 0xFF01_FFFF);

/// (50xx,0040) SH, Axis Labels. Retired.
pub const AXIS_LABELS: TagPattern = TagPattern::from_bits(0x5000_0040, 0xFF01_FFFF);

/// (50xx,0103) US, Data Value Representation. Retired.
pub const DATA_VALUE_REPRESENTATION: TagPattern = TagPattern::from_bits(0x5000_0103, 0xFF01_FFFF);

/// (50xx,0104) US, Minimum Coordinate Value. Retired.
pub const MINIMUM_COORDINATE_VALUE: TagPattern = TagPattern::from_bits(0x5000_0104, 0xFF01_FFFF);

/// (50xx,0105) US, Maximum Coordinate Value. Retired.
pub const MAXIMUM_COORDINATE_VALUE: TagPattern = TagPattern::from_bits(0x5000_0105, 0xFF01_FFFF);

/// (50xx,0106) SH, Curve Range. Retired.
pub const CURVE_RANGE: TagPattern = TagPattern::from_bits(0x5000_0106, 0xFF01_FFFF);

/// (50xx,0110) US, Curve Data Descriptor. Retired.
pub const CURVE_DATA_DESCRIPTOR: TagPattern = TagPattern::from_bits(0x5000_0110, 0xFF01_FFFF);

/// (50xx,0112) US, Coordinate Start Value. Retired.
pub const COORDINATE_START_VALUE: TagPattern = TagPattern::from_bits(0x5000_0112, 0xFF01_FFFF);

/// (50xx,0114) US, Coordinate Step Value. Retired.
pub const COORDINATE_STEP_VALUE: TagPattern = TagPattern::from_bits(0x5000_0114, 0xFF01_FFFF);

/// (50xx,1001) CS, Curve Activation Layer. Retired.
pub const CURVE_ACTIVATION_LAYER: TagPattern = TagPattern::from_bits(0x5000_1001, 0xFF01_FFFF);

/// (50xx,2000) US, Audio Type. Retired.
pub const AUDIO_TYPE: TagPattern = TagPattern::from_bits(0x5000_2000, 0xFF01_FFFF);

/// (50xx,2002) US, Audio Sample Format. Retired.
pub const AUDIO_SAMPLE_FORMAT: TagPattern = TagPattern::from_bits(0x5000_2002, 0xFF01_FFFF);

/// (50xx,2004) US, Number of Channels. Retired.
pub const NUMBER_OF_CHANNELS: TagPattern = TagPattern::from_bits(0x5000_2004, 0xFF01_FFFF);

/// (50xx,2006) UL, Number of Samples. Retired.
pub const NUMBER_OF_SAMPLES: TagPattern = TagPattern::from_bits(0x5000_2006, 0xFF01_FFFF);

/// (50xx,2008) UL, Sample Rate. Retired.
pub const SAMPLE_RATE: TagPattern = TagPattern::from_bits(0x5000_2008, 0xFF01_FFFF);

/// (50xx,200A) UL, Total Time. Retired.
pub const TOTAL_TIME: TagPattern = TagPattern::from_bits(0x5000_200A, 0xFF01_FFFF);

/// (50xx,200C) OB or OW, Audio Sample Data. Retired.
pub const AUDIO_SAMPLE_DATA: TagPattern = TagPattern::from_bits(0x5000_200C, 0xFF01_FFFF);

/// (50xx,200E) LT, Audio Comments. Retired.
pub const AUDIO_COMMENTS: TagPattern = TagPattern::from_bits(0x5000_200E, 0xFF01_FFFF);

/// (50xx,2500) LO, Curve Label. Retired.
pub const CURVE_LABEL: TagPattern = TagPattern::from_bits(0x5000_2500, 0xFF01_FFFF);

/// (50xx,2600) SQ, Curve Referenced Overlay Sequence. Retired.
pub const CURVE_REFERENCED_OVERLAY_SEQUENCE: TagPattern =
    TagPattern::from_bits(0x5000_2600, 0xFF01_FFFF);

/// (50xx,2610) US, Curve Referenced Overlay Group. Retired.
pub const CURVE_REFERENCED_OVERLAY_GROUP: TagPattern =
    TagPattern::from_bits(0x5000_2610, 0xFF01_FFFF);

/// (50xx,3000) OB or OW, Curve Data. Retired.
pub const CURVE_DATA: TagPattern = TagPattern::from_bits(0x5000_3000, 0xFF01_FFFF);

/// (60xx,0010) US, Overlay Rows.
pub const OVERLAY_ROWS: TagPattern = TagPattern::from_bits(0x6000_0010, 0xFF01_FFFF);

/// (60xx,0011) US, Overlay Columns.
pub const OVERLAY_COLUMNS: TagPattern = TagPattern::from_bits(0x6000_0011, 0xFF01_FFFF);

/// (60xx,0012) US, Overlay Planes. Retired.
pub const OVERLAY_PLANES: TagPattern = TagPattern::from_bits(0x6000_0012, 0xFF01_FFFF);

/// (60xx,0015) IS, Number of Frames in Overlay.
pub const NUMBER_OF_FRAMES_IN_OVERLAY: TagPattern = TagPattern::from_bits(0x6000_0015, 0xFF01_FFFF);

/// (60xx,0022) LO, Overlay Description.
pub const OVERLAY_DESCRIPTION: TagPattern = TagPattern::from_bits(0x6000_0022, 0xFF01_FFFF);

/// (60xx,0040) CS, Overlay Type.
pub const OVERLAY_TYPE: TagPattern = TagPattern::from_bits(0x6000_0040, 0xFF01_FFFF);

/// (60xx,0045) LO, Overlay Subtype.
pub const OVERLAY_SUBTYPE: TagPattern = TagPattern::from_bits(0x6000_0045, 0xFF01_FFFF);

/// (60xx,0050) SS, Overlay Origin.
pub const OVERLAY_ORIGIN: TagPattern = TagPattern::from_bits(0x6000_0050, 0xFF01_FFFF);

/// (60xx,0051) US, Image Frame Origin.
pub const IMAGE_FRAME_ORIGIN: TagPattern = TagPattern::from_bits(0x6000_0051, 0xFF01_FFFF);

/// (60xx,0052) US, Overlay Plane Origin. Retired.
pub const OVERLAY_PLANE_ORIGIN: TagPattern = TagPattern::from_bits(0x6000_0052, 0xFF01_FFFF);

/// (60xx,0060) CS, Overlay Compression Code. Retired.
pub const OVERLAY_COMPRESSION_CODE: TagPattern = TagPattern::from_bits(0x6000_0060, 0xFF01_FFFF);

/// (60xx,0061) SH, Overlay Compression Originator. Retired.
pub const OVERLAY_COMPRESSION_ORIGINATOR: TagPattern =
    TagPattern::from_bits(0x6000_0061, 0xFF01_FFFF);

/// (60xx,0062) SH, Overlay Compression Label. Retired.
pub const OVERLAY_COMPRESSION_LABEL: TagPattern = TagPattern::from_bits(0x6000_0062, 0xFF01_FFFF);

/// (60xx,0063) CS, Overlay Compression Description. Retired.
pub const OVERLAY_COMPRESSION_DESCRIPTION: TagPattern =
    TagPattern::from_bits(0x6000_0063, 0xFF01_FFFF);

/// (60xx,0066) AT, Overlay Compression Step Pointers. Retired.
pub const OVERLAY_COMPRESSION_STEP_POINTERS: TagPattern =
    TagPattern::from_bits(0x6000_0066, 0xFF01_FFFF);

/// (60xx,0068) US, Overlay Repeat Interval. Retired.
pub const OVERLAY_REPEAT_INTERVAL: TagPattern = TagPattern::from_bits(0x6000_0068, 0xFF01_FFFF);

/// (60xx,0069) US, Overlay Bits Grouped. Retired.
pub const OVERLAY_BITS_GROUPED: TagPattern = TagPattern::from_bits(0x6000_0069, 0xFF01_FFFF);

/// (60xx,0100) US, Overlay Bits Allocated.
pub const OVERLAY_BITS_ALLOCATED: TagPattern = TagPattern::from_bits(0x6000_0100, 0xFF01_FFFF);

/// (60xx,0102) US, Overlay Bit Position.
pub const OVERLAY_BIT_POSITION: TagPattern = TagPattern::from_bits(0x6000_0102, 0xFF01_FFFF);

/// (60xx,0110) CS, Overlay Format. Retired.
pub const OVERLAY_FORMAT: TagPattern = TagPattern::from_bits(0x6000_0110, 0xFF01_FFFF);

/// (60xx,0200) US, Overlay Location. Retired.
pub const OVERLAY_LOCATION: TagPattern = TagPattern::from_bits(0x6000_0200, 0xFF01_FFFF);

/// (60xx,0800) CS, Overlay Code Label. Retired.
pub const OVERLAY_CODE_LABEL: TagPattern = TagPattern::from_bits(0x6000_0800, 0xFF01_FFFF);

/// (60xx,0802) US, Overlay Number of Tables. Retired.
pub const OVERLAY_NUMBER_OF_TABLES: TagPattern = TagPattern::from_bits(0x6000_0802, 0xFF01_FFFF);

/// (60xx,0803) AT, Overlay Code Table Location. Retired.
pub const OVERLAY_CODE_TABLE_LOCATION: TagPattern = TagPattern::from_bits(0x6000_0803, 0xFF01_FFFF);

/// (60xx,0804) US, Overlay Bits For Code Word. Retired.
pub const OVERLAY_BITS_FOR_CODE_WORD: TagPattern = TagPattern::from_bits(0x6000_0804, 0xFF01_FFFF);

/// (60xx,1001) CS, Overlay Activation Layer.
pub const OVERLAY_ACTIVATION_LAYER: TagPattern = TagPattern::from_bits(0x6000_1001, 0xFF01_FFFF);

/// (60xx,1100) US, Overlay Descriptor - Gray. Retired.
pub const OVERLAY_DESCRIPTOR_GRAY: TagPattern = TagPattern::from_bits(0x6000_1100, 0xFF01_FFFF);

/// (60xx,1101) US, Overlay Descriptor - Red. Retired.
pub const OVERLAY_DESCRIPTOR_RED: TagPattern = TagPattern::from_bits(0x6000_1101, 0xFF01_FFFF);

/// (60xx,1102) US, Overlay Descriptor - Green. Retired.
pub const OVERLAY_DESCRIPTOR_GREEN: TagPattern = TagPattern::from_bits(0x6000_1102, 0xFF01_FFFF);

/// (60xx,1103) US, Overlay Descriptor - Blue. Retired.
pub const OVERLAY_DESCRIPTOR_BLUE: TagPattern = TagPattern::from_bits(0x6000_1103, 0xFF01_FFFF);

/// (60xx,1200) US, Overlays - Gray. Retired.
pub const OVERLAYS_GRAY: TagPattern = TagPattern::from_bits(0x6000_1200, 0xFF01_FFFF);

/// (60xx,1201) US, Overlays - Red. Retired.
pub const OVERLAYS_RED: TagPattern = TagPattern::from_bits(0x6000_1201, 0xFF01_FFFF);

/// (60xx,1202) US, Overlays - Green. Retired.
pub const OVERLAYS_GREEN: TagPattern = TagPattern::from_bits(0x6000_1202, 0xFF01_FFFF);

/// (60xx,1203) US, Overlays - Blue. Retired.
pub const OVERLAYS_BLUE: TagPattern = TagPattern::from_bits(0x6000_1203, 0xFF01_FFFF);

/// (60xx,1301) IS, ROI Area.
pub const ROI_AREA: TagPattern = TagPattern::from_bits(0x6000_1301, 0xFF01_FFFF);

/// (60xx,1302) DS, ROI Mean.
pub const ROI_MEAN: TagPattern = TagPattern::from_bits(0x6000_1302, 0xFF01_FFFF);

/// (60xx,1303) DS, ROI Standard Deviation.
pub const ROI_STANDARD_DEVIATION: TagPattern = TagPattern::from_bits(0x6000_1303, 0xFF01_FFFF);

/// (60xx,1500) LO, Overlay Label.
pub const OVERLAY_LABEL: TagPattern = TagPattern::from_bits(0x6000_1500, 0xFF01_FFFF);

/// (60xx,3000) OB or OW, Overlay Data.
pub const OVERLAY_DATA: TagPattern = TagPattern::from_bits(0x6000_3000, 0xFF01_FFFF);

/// (60xx,4000) LT, Overlay Comments. Retired.
pub const OVERLAY_COMMENTS: TagPattern = TagPattern::from_bits(0x6000_4000, 0xFF01_FFFF);

/// (7Fxx,0000) UL, Variable Pixel Data Group Length. Retired.
pub const VARIABLE_PIXEL_DATA_GROUP_LENGTH: TagPattern =
    TagPattern::from_bits(0x7F00_0000, 0xFF01_FFFF);

/// (7Fxx,0010) OB or OW, Variable Pixel Data. Retired.
pub const VARIABLE_PIXEL_DATA: TagPattern = TagPattern::from_bits(0x7F00_0010, 0xFF01_FFFF);

/// (7Fxx,0011) US, Variable Next Data Group. Retired.
pub const VARIABLE_NEXT_DATA_GROUP: TagPattern = TagPattern::from_bits(0x7F00_0011, 0xFF01_FFFF);

/// (7Fxx,0020) OW, Variable Coefficients SDVN. Retired.
pub const VARIABLE_COEFFICIENTS_SDVN: TagPattern = TagPattern::from_bits(0x7F00_0020, 0xFF01_FFFF);

/// (7Fxx,0030) OW, Variable Coefficients SDHN. Retired.
pub const VARIABLE_COEFFICIENTS_SDHN: TagPattern = TagPattern::from_bits(0x7F00_0030, 0xFF01_FFFF);

/// (7Fxx,0040) OW, Variable Coefficients SDDN. Retired.
pub const VARIABLE_COEFFICIENTS_SDDN: TagPattern = TagPattern::from_bits(0x7F00_0040, 0xFF01_FFFF);
