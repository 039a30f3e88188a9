package org.altres.transport.unload;

import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.PdsDirectory;

/// Is shown an unloaded library: first what it was, then its members one after the other.
public interface UnloadVisitor {

  /// Does nothing: for who only wants to know what is damaged.
  UnloadVisitor NONE =
      new UnloadVisitor() {
        @Override
        public void begin(CopyHeader header, PdsDirectory directory) {
          // not wanted
        }

        @Override
        public void member(MemberContents member) {
          // not wanted
        }
      };

  /// The library begins.
  ///
  /// @param header what it was
  /// @param directory its directory, with the entries of damaged members too
  void begin(CopyHeader header, PdsDirectory directory);

  /// Its next member, in the order in which they lie. Damaged members are not shown.
  void member(MemberContents member);
}
