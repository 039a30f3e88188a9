package org.altres.transport.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A product in RELFILE form on a tape ("SMP/E Reference", SA23-2276): a file of modification
/// control statements - `SMPMCS`, or `fmid.F0` - and behind it the relative files that its elements
/// name, each an IEBCOPY unload called `fmid.Fn`, with a prefix in front or not.
///
/// @param mcs the modification control statements
/// @param files the relative files, in the order of the tape
public record RelfileProduct(TapeDataSet mcs, List<RelativeFile> files) {

  /// A relative file.
  ///
  /// @param fmid the function it belongs to, as its name says
  /// @param number what `RELFILE(n)` of an element names, from 1
  /// @param dataSet where it is
  public record RelativeFile(String fmid, int number, TapeDataSet dataSet) {}

  private static final Pattern NAME =
      Pattern.compile("(?:.*\\.)?([A-Z0-9#@$]{1,8})\\.F([0-9]{1,4})");

  public RelfileProduct {
    files = List.copyOf(files);
  }

  /// The products of a tape, in order. A relative file in front of the first modification control
  /// statements belongs to none.
  public static List<RelfileProduct> find(TapeVolume volume) {
    List<RelfileProduct> products = new ArrayList<>();
    Optional<TapeDataSet> mcs = Optional.empty();
    List<RelativeFile> files = new ArrayList<>();
    for (TapeDataSet dataSet : volume.dataSets()) {
      Matcher name = NAME.matcher(dataSet.name());
      boolean relative = name.matches();
      int number = relative ? Integer.parseInt(name.group(2)) : 0;
      if (relative && number > 0 && mcs.isPresent()) {
        files.add(new RelativeFile(name.group(1), number, dataSet));
      } else if (relative && number == 0 || isMcs(dataSet.name())) {
        mcs.ifPresent(found -> products.add(new RelfileProduct(found, files)));
        mcs = Optional.of(dataSet);
        files.clear();
      }
    }
    mcs.ifPresent(found -> products.add(new RelfileProduct(found, files)));
    return products;
  }

  /// The relative file that an element of a function names.
  public Optional<RelativeFile> file(String fmid, int number) {
    return files.stream()
        .filter(file -> file.fmid().equals(fmid) && file.number() == number)
        .findFirst();
  }

  private static boolean isMcs(String name) {
    return name.equals("SMPMCS") || name.endsWith(".SMPMCS");
  }
}
