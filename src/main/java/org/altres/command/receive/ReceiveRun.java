package org.altres.command.receive;

import java.time.LocalDateTime;

/// What the parts of a RECEIVE have in common.
///
/// @param request what is asked for
/// @param draft the global zone as it will be
/// @param group zones in which installed SYSMODs are looked for
/// @param now local time
/// @param notes what there is to say
record ReceiveRun(
    ReceiveRequest request,
    GlobalDraft draft,
    ZoneGroup group,
    LocalDateTime now,
    ReceiveNotes notes) {}
