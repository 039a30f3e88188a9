package org.altres.transport.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.message.Severity;
import org.altres.storage.FileStorage;
import org.altres.storage.Storage;
import org.altres.text.CodePage;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPackageTest {

  private static final String NAME = "SMPPTFIN/S0001.SMPMCS.pax.Z";
  private static final Bytes MCS =
      CodePage.IBM1047
          .encodePadded("++PTF(UZ00001).", 80)
          .plus(CodePage.IBM1047.encodePadded("++VER(Z038) FMID(EBB1102).", 80));
  private static final String FILE_ATTRIBUTES =
      """
      <?xml version="1.0" ?>
      <FILELIST><FILEATTR name="PROD.SMPMCS" type="SMPPTFIN" dsorg="PS" recfm="FB" lrecl="80"
        blksize="27920"></FILEATTR></FILELIST>
      """;

  @TempDir private Path folder;
  private final Storage storage = new FileStorage();

  @Test
  void a_package_in_a_folder_says_what_it_holds_and_gives_it() throws IOException {
    Bytes archive = mcsArchive().compressed();
    write(NAME, archive);
    write("README/S0002.txt", text("Read me"));
    attributes(
        archdef(NAME, "SMPMCS", "SMPPTFIN", hash(archive)),
        archdef("README/S0002.txt", "", "README", hash(text("Read me"))));
    NetworkPackage opened = NetworkPackage.open(storage, folder, Optional.empty());
    assertThat(opened.definition().level()).contains("03.03.00.00");
    assertThat(opened.definition().archives(ArchiveType.SMPPTFIN))
        .containsExactly(
            new ArchiveDefinition(
                new PackageFileName(NAME),
                ArchiveType.SMPPTFIN,
                Optional.of("SMPMCS"),
                Optional.empty(),
                ContentHash.parse(hash(archive)).orElseThrow(),
                List.of()));
    ArchiveContents contents =
        opened.contents(opened.definition().archives(ArchiveType.SMPPTFIN).getFirst());
    assertThat(contents)
        .isEqualTo(
            new ArchiveContents(
                Optional.of(
                    new FileAttributes(
                        Optional.of("PROD.SMPMCS"),
                        Optional.of("PS"),
                        Optional.of("FB"),
                        Optional.of("80"),
                        Optional.of("27920"))),
                "SMPPTFIN",
                MCS,
                List.of()));
    assertThat(opened.file(opened.definition().archives(ArchiveType.README).getFirst()))
        .isEqualTo(text("Read me"));
  }

  @ParameterizedTest
  @CsvSource({"SHA-1", "SHA-256", "SHA-512"})
  void a_hash_is_of_the_kind_that_its_digits_say(String algorithm) throws IOException {
    Bytes archive = mcsArchive().gzip();
    String digits =
        java.util.Arrays.stream(ContentHash.Algorithm.values())
            .filter(each -> each.digest().equals(algorithm))
            .findFirst()
            .orElseThrow()
            .of(archive);
    write(NAME, archive);
    attributes(archdef(NAME, "SMPMCS", "SMPPTFIN", digits.toLowerCase(java.util.Locale.ROOT)));
    assertThat(contents().data()).isEqualTo(MCS);
  }

  @Test
  void an_archive_that_was_cut_is_put_together_again() throws IOException {
    Bytes archive = mcsArchive().gzip();
    Bytes first = archive.slice(0, 50);
    Bytes second = archive.from(50);
    write("SMPPTFIN/x.1of2", first);
    write("SMPPTFIN/x.2of2", second);
    String segments =
        "<ARCHSEG name=\"SMPPTFIN/x.1of2\" size=\"50\" hash=\"%s\"></ARCHSEG>"
                .formatted(hash(first))
            + "<ARCHSEG name=\"SMPPTFIN/x.2of2\" hash=\"%s\"/>".formatted(hash(second));
    attributes(
        "<ARCHDEF name=\"%s\" type=\"SMPPTFIN\" hash=\"%s\">%s</ARCHDEF>"
            .formatted(NAME, hash(archive), segments));
    assertThat(contents().data()).isEqualTo(MCS);
  }

  @Test
  void a_package_may_be_packed_into_one_archive_and_its_attributes_be_ebcdic() {
    Bytes archive = mcsArchive().compressed();
    Bytes xml = CodePage.IBM1047.encode(pkgdef(archdef(NAME, "SMPMCS", "SMPPTFIN", hash(archive))));
    Bytes packed =
        new PackedFiles().with("ORDER/" + NAME, archive).with("ORDER/GIMPAF.XML", xml).compressed();
    NetworkPackage opened =
        NetworkPackage.ofArchive(packed, Place.nowhere(), ContentHash.parse(hash(xml)));
    ArchiveDefinition only = opened.definition().archives().getFirst();
    assertThat(opened.contents(only).data()).isEqualTo(MCS);
  }

  @Test
  void what_does_not_have_its_hash_is_refused_before_it_is_looked_at() throws IOException {
    write(NAME, text("this is no archive at all"));
    attributes(archdef(NAME, "SMPMCS", "SMPPTFIN", hash(text("what was packed"))));
    refused(this::contents, NetworkMessages.HASH_DIFFERS);
    refused(
        () ->
            NetworkPackage.open(
                storage, folder, ContentHash.parse(hash(text("another attribute file")))),
        NetworkMessages.HASH_DIFFERS);
  }

  @Test
  void a_segment_that_does_not_have_its_hash_is_refused() throws IOException {
    Bytes archive = mcsArchive().gzip();
    write("x.1of1", archive);
    attributes(
        "<ARCHDEF name=\"x\" type=\"SMPPTFIN\" hash=\"%s\"><ARCHSEG name=\"x.1of1\" hash=\"%s\"/></ARCHDEF>"
            .formatted(hash(archive), hash(text("other"))));
    refused(this::contents, NetworkMessages.HASH_DIFFERS);
  }

  @Test
  void a_file_that_is_missing_is_named() throws IOException {
    attributes(archdef(NAME, "SMPMCS", "SMPPTFIN", hash(MCS)));
    refused(this::contents, NetworkMessages.FILE_MISSING);
    refused(
        () -> NetworkPackage.ofArchive(mcsArchive().tar(), Place.nowhere(), Optional.empty()),
        NetworkMessages.NO_PACKAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside",
        "/etc/passwd",
        "SMPPTFIN/../../outside",
        "C:/windows",
        "a\\..\\b",
        "a//b",
        ".."
      })
  void a_name_that_leads_out_is_refused(String name) throws IOException {
    attributes(archdef(name, "SMPMCS", "SMPPTFIN", hash(MCS)));
    refused(this::contents, NetworkMessages.NAME_LEADS_OUT);
    Bytes archive = mcsArchive().with(name, MCS).tar();
    write(NAME, archive);
    attributes(archdef(NAME, "SMPMCS", "SMPPTFIN", hash(archive)));
    refused(this::contents, NetworkMessages.NAME_LEADS_OUT);
  }

  @ParameterizedTest
  @ValueSource(bytes = {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_CHR})
  void a_link_or_a_device_in_an_archive_is_refused(byte kind) throws IOException {
    Bytes archive = mcsArchive().withLink("SMPHOLD", kind).tar();
    write(NAME, archive);
    attributes(archdef(NAME, "SMPMCS", "SMPPTFIN", hash(archive)));
    refused(this::contents, NetworkMessages.NO_PLAIN_FILE);
  }

  @Test
  void a_link_out_of_the_folder_is_refused(@TempDir Path elsewhere) throws IOException {
    Bytes archive = mcsArchive().tar();
    Path outside = Files.write(elsewhere.resolve("archive"), archive.toArray());
    Files.createDirectories(folder.resolve("SMPPTFIN"));
    Files.createSymbolicLink(folder.resolve(NAME), outside);
    attributes(archdef(NAME, "SMPMCS", "SMPPTFIN", hash(archive)));
    refused(this::contents, NetworkMessages.NAME_LEADS_OUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE PKGDEF SYSTEM \"http://localhost:1/x.dtd\"><PKGDEF/>",
        "<!DOCTYPE PKGDEF [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><PKGDEF description=\"&x;\"/>",
        "<!DOCTYPE PKGDEF [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;&a;&a;\">]><PKGDEF>&b;</PKGDEF>"
      })
  void a_document_type_is_refused(String xml) throws IOException {
    write("GIMPAF.XML", text("<?xml version=\"1.0\" ?>" + xml));
    refused(this::contents, NetworkMessages.XML_DTD);
  }

  @Test
  void an_attribute_file_that_is_none_is_refused_with_its_place() throws IOException {
    write("GIMPAF.XML", text("<PKGDEF>\n<ARCHDEF></PKGDEF>"));
    assertThatThrownBy(this::contents)
        .hasMessageContaining("ALT2942S")
        .hasMessageContaining("line 2");
    write("GIMPAF.XML", text("<PKGDEF>\n<X></PKGDEF>"));
    refused(this::contents, NetworkMessages.XML_DAMAGED);
    write("GIMPAF.XML", text("<ORDER/>"));
    refused(this::contents, NetworkMessages.XML_OTHER_ROOT);
    attributes("<ARCHDEF name=\"x\" hash=\"12AB\"/>");
    refused(this::contents, NetworkMessages.ATTRIBUTE_WRONG);
    attributes("<ARCHDEF name=\"x\" type=\"SMPNTS\" hash=\"%s\"/>".formatted(hash(MCS)));
    refused(this::contents, NetworkMessages.ATTRIBUTE_WRONG);
    attributes("<x>".repeat(100_000) + "</x>".repeat(100_000));
    refused(this::contents, NetworkMessages.XML_TOO_DEEP);
  }

  @Test
  void an_archive_that_grows_without_bound_is_refused() throws IOException {
    Bytes archive = new PackedFiles().with("SMPPTFIN", Bytes.zeros(64 << 20)).gzip();
    write(NAME, archive);
    attributes(archdef(NAME, "SMPMCS", "SMPPTFIN", hash(archive)));
    assertThat(archive.length()).isLessThan(100_000);
    refused(this::contents, NetworkMessages.EXPANDS_TOO_FAR);
  }

  @Test
  void an_archive_without_data_or_of_another_kind_is_refused() throws IOException {
    Bytes archive = new PackedFiles().with("bin/program", MCS).tar();
    write(NAME, archive);
    attributes(archdef(NAME, "SMPMCS", "SMPPTFIN", hash(archive)));
    refused(this::contents, NetworkMessages.NO_DATA);
    write(NAME, MCS);
    attributes(archdef(NAME, "SMPMCS", "SMPPTFIN", hash(MCS)));
    refused(this::contents, NetworkMessages.NOT_AN_ARCHIVE);
    Bytes cut = mcsArchive().gzip().slice(0, 60);
    write(NAME, cut);
    attributes(archdef(NAME, "SMPMCS", "SMPPTFIN", hash(cut)));
    refused(this::contents, NetworkMessages.ARCHIVE_DAMAGED);
  }

  private static PackedFiles mcsArchive() {
    return new PackedFiles().with("GIMFAF.XML", FILE_ATTRIBUTES).with("SMPPTFIN", MCS);
  }

  private ArchiveContents contents() {
    NetworkPackage opened = NetworkPackage.open(storage, folder, Optional.empty());
    return opened.contents(opened.definition().archives(ArchiveType.SMPPTFIN).getFirst());
  }

  private static void refused(Runnable use, org.altres.message.MessageId id) {
    assertThatThrownBy(use::run)
        .isInstanceOfSatisfying(
            AltresException.class, e -> assertThat(e.problem().id()).isEqualTo(id));
    assertThat(id.severity()).isEqualTo(Severity.SEVERE);
  }

  private static Bytes text(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(Bytes content) {
    return ContentHash.Algorithm.SHA_1.of(content);
  }

  private static String archdef(String name, String id, String type, String hash) {
    return "<ARCHDEF name=\"%s\" archid=\"%s\" type=\"%s\" hash=\"%s\"></ARCHDEF>"
        .formatted(name, id, type, hash);
  }

  private static String pkgdef(String... archives) {
    return """
    <?xml version="1.0" ?>
    <?xml-stylesheet type="text/xsl" href="GIMPAF.XSL"?>
    <PKGDEF files="1" date="2003.090" gmt="22:10:20" level="03.03.00.00">
    %s
    </PKGDEF>
    """
        .formatted(String.join("\n", archives));
  }

  private void attributes(String... archives) throws IOException {
    write("GIMPAF.XML", text(pkgdef(archives)));
  }

  private void write(String name, Bytes content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content.toArray());
  }
}
