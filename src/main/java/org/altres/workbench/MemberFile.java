package org.altres.workbench;

import java.util.regex.Pattern;
import org.altres.dataset.pds.MemberName;

/// What a member is called as a file of its own: its name, if that is safe as one on every
/// workstation, else `X-` and the sixteen hexadecimal digits of its bytes, which no name of eight
/// characters can be. So no name leads out of the folder and no two members have the same file.
final class MemberFile {

  private static final Pattern SAFE = Pattern.compile("[A-Z0-9#@$_{}][A-Z0-9#@$_{}+=-]{0,7}");
  private static final Pattern DEVICE = Pattern.compile("CON|PRN|AUX|NUL|(COM|LPT)[1-9]");

  private MemberFile() {}

  static String nameOf(MemberName member) {
    String value = member.value();
    boolean safe = SAFE.matcher(value).matches() && !DEVICE.matcher(value).matches();
    return safe ? value : "X-" + member.key().hex();
  }
}
