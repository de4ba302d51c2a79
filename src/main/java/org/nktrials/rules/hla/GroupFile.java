package org.nktrials.rules.hla;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of G or P groups, within bounds.
 *
 * @param version as its head names the release
 * @param groupOf for every allele of HLA-A, -B and -C its group; blank where it is in none
 */
record GroupFile(String version, Map<String, String> groupOf) {

  private static final int MOST_ALLELES = 150_000;
  private static final Pattern VERSION =
      Pattern.compile("# version: (IPD-IMGT/HLA [0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4})\\s*");
  private static final Pattern LINE = Pattern.compile("([A-Z0-9]{1,9}\\*);([^;]+);([^;]*)");

  static GroupFile read(ReleaseFile file, byte[] content) throws ReleaseRefused {
    Iterator<String> lines = new String(content, StandardCharsets.ISO_8859_1).lines().iterator();
    Map<String, String> groups = new HashMap<>();
    String version = null;
    int number = 0;
    while (lines.hasNext()) {
      String text = lines.next();
      number++;
      Matcher head = VERSION.matcher(text);
      if (head.matches()) {
        version = head.group(1);
      } else if (!text.startsWith("#") && !text.isBlank()) {
        add(groups, file, number, text);
      }
    }
    if (version == null) {
      throw new ReleaseRefused(
          file, 0, "Its head names no version of IPD-IMGT/HLA, such as 3.58.0.");
    }
    return new GroupFile(version, groups);
  }

  private static void add(Map<String, String> groups, ReleaseFile file, int number, String text)
      throws ReleaseRefused {
    Matcher line = LINE.matcher(text);
    if (!line.matches()) {
      throw new ReleaseRefused(file, number, "Expected locus;alleles;group.");
    }
    String locus = line.group(1);
    if (!locus.equals("A*") && !locus.equals("B*") && !locus.equals("C*")) {
      return;
    }
    String group = line.group(3).isEmpty() ? "" : locus + line.group(3);
    for (String fields : line.group(2).split("/", -1)) {
      String name = locus + fields;
      if (!(HlaAllele.parse(name) instanceof AlleleReading.Named)) {
        throw new ReleaseRefused(file, number, "It holds a name that is no allele name.");
      }
      if (groups.put(name, group) != null || groups.size() > MOST_ALLELES) {
        throw new ReleaseRefused(
            file, number, "%s stands twice, or there are too many alleles.".formatted(name));
      }
    }
  }
}
