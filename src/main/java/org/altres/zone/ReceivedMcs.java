package org.altres.zone;

import java.util.HexFormat;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.bytes.ContentSource;
import org.altres.bytes.Fingerprint;

/// The MCS of received SYSMODs, which SMP/E keeps as members of SMPPTS: an MCS entry of the global
/// zone names the bytes, a content source has them.
public final class ReceivedMcs {

  private static final EntryType TYPE = EntryType.of("MCS");

  private ReceivedMcs() {}

  /// Whether a SYSMOD has its MCS here.
  public static boolean isThere(ZoneReader global, String sysmod) {
    return global.has(new EntryKey(TYPE, sysmod));
  }

  /// The MCS of a SYSMOD as it was received.
  ///
  /// @param contents has what MCS entries name
  /// @return cards of 80 bytes of EBCDIC; empty if the zone has no MCS of that SYSMOD, or the bytes
  ///   are not where they should be
  public static Optional<Bytes> find(ZoneReader global, ContentSource contents, String sysmod) {
    return global
        .entry(new EntryKey(TYPE, sysmod))
        .flatMap(entry -> entry.value("CONTENT"))
        .flatMap(hex -> contents.find(new Fingerprint(Bytes.of(HexFormat.of().parseHex(hex)))));
  }
}
