package org.altres.dataset.check;

import java.util.Optional;
import org.altres.dasd.DeviceType;
import org.altres.dasd.TrackReader;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.Format1Dscb;
import org.altres.dataset.DataSetBlock;
import org.altres.dataset.SequentialDataSet;
import org.altres.message.AltresException;
import org.altres.message.Place;

/// Checks a sequential data set: its blocks and its end, and that its label says where that is.
final class SequentialCheck {

  private final SequentialDataSet dataSet;
  private final Format1Dscb format1;
  private final Findings findings;
  private final Place place;
  private Optional<DataSetBlock> last = Optional.empty();
  private long blocks;

  private SequentialCheck(TrackReader volume, DataSetLabel label, Findings findings) {
    this.dataSet = SequentialDataSet.open(volume, label);
    this.format1 = label.format1();
    this.findings = findings;
    this.place = dataSet.tracks().place();
  }

  /// Checks a data set of organisation PS.
  ///
  /// @return how many blocks it has
  static long check(TrackReader volume, DataSetLabel label, Findings findings) {
    try {
      SequentialCheck check = new SequentialCheck(volume, label, findings);
      check.run();
      return check.blocks;
    } catch (AltresException e) {
      findings.add(e.problem());
      return 0;
    }
  }

  private void run() {
    if (dataSet.isNeverWritten()) {
      return;
    }
    Optional<DataSetBlock> end;
    if (BlockCheck.isCheckable(dataSet.format(), place)) {
      BlockCheck blockCheck =
          new BlockCheck(dataSet.format(), format1.keyLength(), place, findings);
      end =
          dataSet.blocks(block -> {
            count(block);
            blockCheck.block(
                block.key(), block.data(), dataSet.placeOf(block.track(), block.record()));
          });
      if (dataSet.isLastVolume()) {
        blockCheck.end();
      }
    } else {
      end = dataSet.blocks(this::count);
      if (blocks > 0) {
        findings.add(CheckMessages.NO_FORMAT, place, dataSet.format());
      }
    }
    if (end.isEmpty() && dataSet.isLastVolume()) {
      findings.add(CheckMessages.NO_END_OF_FILE, place);
    }
    if (!dataSet.format().recfm().overflowsTracks()) {
      compareLastUsed(end);
    }
  }

  private void count(DataSetBlock block) {
    last = Optional.of(block);
    blocks++;
  }

  private void compareLastUsed(Optional<DataSetBlock> end) {
    int track = format1.lastUsedTrack();
    int record = format1.lastUsedRecord();
    int lastTrack = last.map(DataSetBlock::track).orElse(0);
    int lastRecord = last.map(DataSetBlock::record).orElse(0);
    if (track >= dataSet.tracks().count()) {
      return; // the check of the VTOC says so
    }
    if (track == lastTrack && record == lastRecord) {
      compareBalance(track, record);
    } else if (end.filter(found -> found.track() == track && found.record() == record)
        .isPresent()) {
      findings.add(CheckMessages.LAST_USED_COUNTS_END, place, ttr(track, record));
    } else {
      findings.add(
          CheckMessages.LAST_USED_WRONG, place, ttr(track, record), ttr(lastTrack, lastRecord));
    }
  }

  private void compareBalance(int track, int record) {
    DeviceType type = dataSet.tracks().volume().geometry().type();
    int balance = dataSet.tracks().read(track).balance(type, record);
    if (Math.max(0, balance) != format1.trackBalance()) {
      findings.add(CheckMessages.BALANCE_WRONG, place, format1.trackBalance(), balance);
    }
  }

  private static String ttr(int track, int record) {
    return "%04X%02X".formatted(track, record);
  }
}
