package org.altres.zone.listing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.testing.Corpus;
import org.altres.testing.Fuzz;
import org.junit.jupiter.api.Test;

class ListingFuzzTest {

  @Test
  void noListingBreaksTheReader() throws IOException {
    Bytes zones =
        Bytes.of(Files.readAllBytes(Corpus.file("outputs/smpe-list-globalzone-dddef.txt")));
    Bytes sysmod =
        Bytes.of(Files.readAllBytes(Corpus.file("outputs/smpe-list-sysmod-BA55492.txt")));
    Fuzz.run(
        "LIST",
        List.of(zones, sysmod),
        input -> {
          String text = new String(input.toArray(), StandardCharsets.ISO_8859_1);
          CollectingSink.of(text.lines().toList()).entries.forEach(entry -> entry.edit().build());
        });
  }
}
