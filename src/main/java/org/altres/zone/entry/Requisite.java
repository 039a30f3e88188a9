package org.altres.zone.entry;

import org.altres.mcs.SysmodId;

/// A conditional requisite. Of IFREQ the first is the function that makes the second necessary
/// where it is installed; of CIFREQ, which stands in the entry of that function, the first is the
/// SYSMOD whose ++IF said so.
public record Requisite(SysmodId first, SysmodId required) {}
