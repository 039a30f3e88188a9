package org.altres.testing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.Format1Dscb;

/// A data set as `dasdls -info` lists it, its use in per cent left out.
///
/// @param created year and day, YYDDD
/// @param recordLength 0 where nothing is shown
public record DasdlsLine(
    String name,
    String created,
    String dsorg,
    String recfm,
    int recordLength,
    int blockSize,
    int keyLength,
    int tracks,
    int extents,
    String unit,
    int secondary) {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\S+)\\s+(\\d{5}) (\\S+)\\s+([A-Z]+)(?:\\s+(\\d+))??\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)"
              + "\\s+-?\\d+\\s+(\\d+)\\s+(CYL|TRK|BLK|ABS)\\s+(\\d+)");

  /// The data sets among lines of its output.
  public static List<DasdlsLine> parse(List<String> lines) {
    return lines.stream().map(DasdlsLine::parse).flatMap(Optional::stream).toList();
  }

  private static Optional<DasdlsLine> parse(String line) {
    Matcher found = FORM.matcher(line.strip());
    return found.matches()
        ? Optional.of(
            new DasdlsLine(
                found.group(1),
                found.group(2),
                found.group(3),
                found.group(4),
                found.group(5) == null ? 0 : Integer.parseInt(found.group(5)),
                Integer.parseInt(found.group(6)),
                Integer.parseInt(found.group(7)),
                Integer.parseInt(found.group(8)),
                Integer.parseInt(found.group(9)),
                found.group(10),
                Integer.parseInt(found.group(11))))
        : Optional.empty();
  }

  /// A data set as it would list it.
  public static DasdlsLine of(DataSetLabel dataSet) {
    Format1Dscb format1 = dataSet.format1();
    return new DasdlsLine(
        dataSet.dsname().value(),
        format1
            .created()
            .map(date -> "%02d%03d".formatted(date.year() % 100, date.day()))
            .orElse(""),
        format1.dsorg().shortName(),
        recfm(format1.recfmByte()),
        format1.recordLength(),
        format1.blockSize(),
        format1.keyLength(),
        dataSet.tracks(),
        format1.extentCount(),
        switch (format1.unit()) {
          case ABSOLUTE_TRACKS -> "ABS";
          case BLOCKS -> "BLK";
          case TRACKS -> "TRK";
          case CYLINDERS -> "CYL";
        },
        format1.secondaryQuantity());
  }

  private static String recfm(int recfm) {
    return List.of("", "V", "F", "U").get(recfm >>> 6)
        + ((recfm & 0x20) != 0 ? "T" : "")
        + ((recfm & 0x10) != 0 ? "B" : "")
        + ((recfm & 0x08) != 0 ? "S" : "")
        + ((recfm & 0x04) != 0 ? "A" : "")
        + ((recfm & 0x02) != 0 ? "M" : "");
  }
}
