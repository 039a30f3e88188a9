package org.altres.workbench.mcs;

import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.mcs.input.InputFile;
import org.altres.message.Place;
import org.altres.text.CodePage;

/// A text in which MCS or commands may stand: a file, a member, a data set of a tape, an archive of
/// a package.
///
/// @param name as the user is told: `um1.jcl`, `SYS1.SMPPTS(UZ00001)`
/// @param place for messages
/// @param content its bytes: those of the file, or the records one behind the other
/// @param use what it is where it comes from, if that says so
/// @param codePage the EBCDIC that is usual where it comes from
public record McsText(
    String name, Place place, Bytes content, Optional<Use> use, CodePage codePage) {

  /// What a text is for.
  public enum Use {
    /// SMPPTFIN.
    SYSMODS,
    /// SMPHOLD.
    HOLDDATA
  }

  /// A text of unknown use in code page 037.
  public McsText(String name, Place place, Bytes content) {
    this(name, place, content, Optional.empty(), CodePage.IBM037);
  }

  /// The decks in it.
  ///
  /// @param chosen the code page that the user says it has; else the usual one
  public InputFile read(Optional<CodePage> chosen) {
    return InputFile.read(content, chosen.orElse(codePage), place);
  }
}
