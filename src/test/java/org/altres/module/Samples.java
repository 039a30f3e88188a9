package org.altres.module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.testing.Corpus;

/// The worked module and decks of the corpus.
final class Samples {

  static final LoadModuleAttributes ALTMAIN =
      LoadModuleAttributes.read(
          0x2E, Bytes.ofHex("0000130000000000C2E2000028002800000098000100010203040101"));
  static final LoadModuleAttributes ALTENT =
      LoadModuleAttributes.read(
          0xB3,
          Bytes.ofHex(
              "0000130000000000C2C2000028002800001C980001000000C1D3E3D4C1C9D540010203040101"));

  private Samples() {}

  /// The records of ALTMAIN.
  static List<Bytes> altmainBlocks() {
    try {
      return Files.readAllLines(Corpus.file("made/altmain.lmod.hex")).stream()
          .map(line -> Bytes.ofHex(line.substring(line.indexOf(' ')).trim()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LoadModule altmain() {
    return LoadModule.read(altmainBlocks(), ALTMAIN);
  }

  static Bytes bytes(String file) {
    try {
      return Bytes.of(Files.readAllBytes(Corpus.file(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
