package org.altres.workbench.mcs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.text.CodePage;
import org.altres.transport.network.ArchiveDefinition;
import org.altres.transport.network.ArchiveType;
import org.altres.transport.network.NetworkPackage;

/// The texts that RECEIVE takes out of a package: SMPPTFIN and SMPHOLD, in the order in which the
/// package names them. They are in code page 1047, as z/OS has it.
public final class PackageTexts {

  private PackageTexts() {}

  /// All of them; the hash of each archive is checked before it is opened.
  ///
  /// @throws org.altres.message.AltresException if one is missing, damaged or not what its hash
  ///   says
  public static List<McsText> of(NetworkPackage opened, String name) {
    List<McsText> texts = new ArrayList<>();
    for (ArchiveDefinition archive : opened.definition().archives()) {
      Optional<McsText.Use> use = use(archive.type());
      if (use.isPresent()) {
        texts.add(
            new McsText(
                name + "/" + archive.name(),
                opened.place().with("file", archive.name()),
                opened.contents(archive).data(),
                use,
                CodePage.IBM1047));
      }
    }
    return texts;
  }

  private static Optional<McsText.Use> use(ArchiveType type) {
    return switch (type) {
      case SMPPTFIN -> Optional.of(McsText.Use.SYSMODS);
      case SMPHOLD -> Optional.of(McsText.Use.HOLDDATA);
      case SMPRELF, README, OTHER -> Optional.empty();
    };
  }
}
