package org.altres.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `mcs check` on packages of GIMZIP, sound and hostile.
class PackageCheckTest {

  private static final String NAME = "SMPPTFIN/S0001.SMPMCS.pax.Z";
  private static final String MCS = "++PTF(UZ00001).\n++VER(Z038) FMID(EBB1102).\n++NULL.\n";

  @TempDir private Path temporary;
  private TestLine line;

  @BeforeEach
  void setUp() {
    line = new TestLine(temporary);
  }

  @Test
  void a_sound_package_is_checked() throws Exception {
    byte[] archive = gzip("SMPPTFIN", "++PTF(UZ00001).\n++VER(Z038) FMID(EBB1102).\n");
    write(archive, NAME, sha1(archive), "");
    TestLine.Result result = line.run("mcs", "check", "DIR/pkg");
    assertThat(result.out()).startsWith("DIR/pkg/" + NAME + ": MCS from line 1, 2 cards\n");
    assertThat(result.exitCode()).isZero();
    assertThat(line.run("mcs", "check", "DIR/pkg/GIMPAF.XML").exitCode()).isZero();
  }

  @Test
  void holddata_in_smpptfin_is_in_error() throws Exception {
    byte[] archive = gzip("SMPPTFIN", MCS);
    write(archive, NAME, sha1(archive), "");
    TestLine.Result result = line.run("mcs", "check", "DIR/pkg");
    assertThat(result.exitCode()).isEqualTo(8);
    assertThat(result.err()).contains("ALT3054E");
  }

  @Test
  void a_wrong_hash_a_name_that_leads_out_a_link_and_a_document_type_are_refused()
      throws Exception {
    byte[] archive = gzip("SMPPTFIN", MCS);
    write(archive, NAME, sha1("other".getBytes(StandardCharsets.UTF_8)), "");
    refused("ALT2944S");
    write(archive, "../" + NAME, sha1(archive), "");
    refused("ALT2935S");
    byte[] leadsOut = gzip("../../SMPPTFIN", MCS);
    write(leadsOut, NAME, sha1(leadsOut), "");
    refused("ALT2935S");
    write(archive, NAME, sha1(archive), "<!DOCTYPE PKGDEF SYSTEM \"file:///etc/passwd\">");
    refused("ALT2940S");
    byte[] bomb = gzip("SMPPTFIN", " ".repeat(40 << 20));
    write(bomb, NAME, sha1(bomb), "");
    refused("ALT2934S");
  }

  private void refused(String id) {
    TestLine.Result result = line.run("mcs", "check", "DIR/pkg");
    assertThat(result.err()).startsWith(id);
    assertThat(result.exitCode()).isEqualTo(12);
    assertThat(result.out()).isEqualTo("0 SYSMODs in 0 texts, none in error\n");
  }

  private void write(byte[] archive, String name, String hash, String documentType)
      throws IOException {
    Path folder = temporary.resolve("pkg");
    Files.createDirectories(folder.resolve("SMPPTFIN"));
    Files.write(folder.resolve(NAME), archive);
    Files.writeString(
        folder.resolve("GIMPAF.XML"),
        documentType
            + "<PKGDEF><ARCHDEF name=\"%s\" type=\"SMPPTFIN\" hash=\"%s\"></ARCHDEF></PKGDEF>"
                .formatted(name, hash));
  }

  private static byte[] gzip(String name, String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
      TarArchiveEntry entry = new TarArchiveEntry(name, true);
      entry.setSize(content.length);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
    }
    return out.toByteArray();
  }

  private static String sha1(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
  }
}
