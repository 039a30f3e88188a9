package org.altres.command.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.mcs.Sysmod;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;

/// Looks whether the relative files of SYSMODs are there and sound. They are loaded into SMPTLIB
/// libraries when there are volumes to load them to; until then the entry of the SYSMOD has their
/// fingerprints, so that only these same files can be loaded later.
final class RelativeFileCheck {

  private final RelativeFiles files;
  private final String prefix;
  private List<String> found = new ArrayList<>();
  private int sound;

  /// @param prefix RFPREFIX of RECEIVE, empty if there is none
  RelativeFileCheck(RelativeFiles files, String prefix) {
    this.files = files;
    this.prefix = prefix;
  }

  /// Why a SYSMOD cannot be received.
  record Obstacle(String comment, Message message) {}

  /// Reads all relative files of a SYSMOD.
  Optional<Obstacle> obstacle(Sysmod sysmod, Place place) {
    found = new ArrayList<>();
    Place here = place.with("line", sysmod.firstLine());
    for (int number = 1; number <= sysmod.files(); number++) {
      RelativeFiles.Name name = name(sysmod, number);
      try {
        Optional<RelativeFiles.Checked> file = files.check(name);
        if (file.isEmpty()) {
          return Optional.of(
              new Obstacle(
                  name + " IS MISSING",
                  Message.of(ReceiveMessages.RELFILE_MISSING, here, sysmod.id(), name)));
        }
        found.add(
            ZoneEntry.tuple(
                String.valueOf(number),
                file.get().content().hex(),
                String.valueOf(file.get().members())));
      } catch (DamagedDataException e) {
        return Optional.of(
            new Obstacle(
                name + " IS DAMAGED",
                Message.of(ReceiveMessages.RELFILE_DAMAGED, here, sysmod.id(), name, e.problem())));
      }
    }
    return Optional.empty();
  }

  /// Notes in the entry of the SYSMOD what was found last.
  void note(Sysmod sysmod, ZoneEntryEditor entry) {
    if (sysmod.files() > 0) {
      entry.set("RELFILE", found);
      sound += found.size();
    }
  }

  /// What there is to say about all of them.
  Optional<Message> summary() {
    return sound == 0
        ? Optional.empty()
        : Optional.of(Message.of(ReceiveMessages.RELFILES_SOUND, Place.nowhere(), sound));
  }

  private RelativeFiles.Name name(Sysmod sysmod, int number) {
    String own = sysmod.rfdsnpfx().orElse("");
    String joined = prefix.isEmpty() || own.isEmpty() ? prefix + own : prefix + "." + own;
    return new RelativeFiles.Name(joined, sysmod.id(), number);
  }
}
