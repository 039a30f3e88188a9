package org.altres.transport.network;

import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.message.Place;
import org.altres.testing.Fuzz;
import org.junit.jupiter.api.Test;

class NetworkPackageFuzzTest {

  private static final String XML =
      """
      <PKGDEF date="2003.090"><ARCHDEF name="A" type="SMPHOLD" hash="%s"><ARCHSEG name="A.1of1"
      hash="%s"></ARCHSEG></ARCHDEF></PKGDEF>
      """;

  @Test
  void spoilt_packages_are_refused_or_read() {
    Bytes archive =
        new PackedFiles().with("GIMFAF.XML", "<FILELIST/>").with("SMPHOLD", "++NULL.").tar();
    String hash = ContentHash.Algorithm.SHA_1.of(archive);
    PackedFiles whole =
        new PackedFiles().with("GIMPAF.XML", XML.formatted(hash, hash)).with("A.1of1", archive);
    Fuzz.run(
        "networkpackage",
        List.of(whole.tar(), whole.gzip(), whole.compressed()),
        NetworkPackageFuzzTest::readAll);
  }

  @Test
  void spoilt_archives_are_refused_or_read() {
    PackedFiles archive =
        new PackedFiles().with("GIMFAF.XML", "<FILELIST/>").with("SMPHOLD", "++NULL.");
    Fuzz.run(
        "networkarchive",
        List.of(archive.tar(), archive.gzip(), archive.compressed()),
        content -> ArchiveReader.read(content, Place.nowhere()));
  }

  @Test
  void spoilt_attribute_files_are_refused_or_read() {
    String hash = ContentHash.Algorithm.SHA_256.of(Bytes.EMPTY);
    Bytes xml =
        Bytes.of(XML.formatted(hash, hash).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Fuzz.run(
        "networkattributes",
        List.of(xml),
        content -> PackageDefinitionReader.read(content, Place.nowhere()));
  }

  private static void readAll(Bytes content) {
    NetworkPackage opened = NetworkPackage.ofArchive(content, Place.nowhere(), Optional.empty());
    opened.definition().archives().forEach(opened::contents);
  }
}
