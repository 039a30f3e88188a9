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

  /// A root with two segments that share their storage, and a note list behind it.
  static List<Bytes> overlayBlocks() {
    List<Bytes> altmain = altmainBlocks();
    return List.of(
        Bytes.ofHex(
            "20000000 0001 0030"
                + "D9D6D6E340404040 00 000000 01 000008"
                + "C6C9D9E2E3404040 00 000008 02 000008"
                + "E2C5C3D6D5C44040 00 000008 03 000006"),
        altmain.get(1).with(2, Bytes.ofHex("0100")),
        altmain.get(2).with(2, Bytes.ofHex("82")),
        Bytes.ofHex("05000000 0004 0000 0600000040000008 00010008"),
        Bytes.ofHex("1111111111111111"),
        Bytes.ofHex("05000000 0004 0000 0600000840000008 00020008"),
        Bytes.ofHex("2222222222222222"),
        Bytes.ofHex("0D000000 0004 0000 0600000840000008 00030008"),
        Bytes.ofHex("3333333333339999"),
        Bytes.ofHex("00000500 00000700 00000900"));
  }

  static LoadModule overlay() {
    return LoadModule.read(
        overlayBlocks(),
        LoadModuleAttributes.read(
            0x4C, Bytes.ofHex("00000500 00000A03 22F2 000010 0008 000000 880000 010000")));
  }

  /// The worked module as one in scatter format.
  static LoadModule scatter() {
    List<Bytes> blocks = new java.util.ArrayList<>(altmainBlocks());
    blocks.add(5, Bytes.ofHex("10000000 0000 0008 0000 0001 0001 0002"));
    return LoadModule.read(
        blocks,
        LoadModuleAttributes.read(
            0x50,
            Bytes.ofHex(
                "00001300 00000000 C6E2 000028 0028 000000 880001 0010 0008 0001 0001"
                    + "0100 00")));
  }

  static Bytes bytes(String file) {
    try {
      return Bytes.of(Files.readAllBytes(Corpus.file(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
