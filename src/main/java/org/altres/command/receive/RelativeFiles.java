package org.altres.command.receive;

import java.util.Optional;
import org.altres.bytes.Fingerprint;
import org.altres.mcs.SysmodId;

/// Where RECEIVE finds the relative files of SYSMODs: the libraries, unloaded by IEBCOPY, that
/// their elements lie in.
@FunctionalInterface
public interface RelativeFiles {

  /// There are none.
  RelativeFiles NONE = name -> Optional.empty();

  /// The name of a relative file: `prefix.SYSMOD.Fn`.
  ///
  /// @param prefix RFPREFIX of RECEIVE and RFDSNPFX of the SYSMOD, joined by a full stop; empty if
  ///   there is neither
  /// @param sysmod the SYSMOD that it belongs to
  /// @param number from 1
  record Name(String prefix, SysmodId sysmod, int number) {
    @Override
    public String toString() {
      return (prefix.isEmpty() ? "" : prefix + ".") + sysmod + ".F" + number;
    }
  }

  /// A relative file that was read from its beginning to its end and is sound.
  ///
  /// @param content the fingerprint of its records
  /// @param members how many members it has
  record Checked(Fingerprint content, int members) {}

  /// Looks for a relative file and reads it.
  ///
  /// @return empty if it is not there
  /// @throws org.altres.message.DamagedDataException if it is damaged, or no unload of IEBCOPY
  Optional<Checked> check(Name name);
}
