package org.nktrials.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of the audit trail over 5,000,000 entries: the time of each filter, for an investigator
 * of everything. Medians of a few requests, the first one apart: it reads from disk.
 */
class TrailBenchmark {

  private static final int ENTRIES = Integer.getInteger("nk.benchmark.entries", 5_000_000);
  private static final int REQUESTS = 9;
  private static final int PATIENTS = 40;

  @Test
  void measuresEachFilter() throws Exception {
    try (MeasuredInstallation installation = MeasuredInstallation.with(PATIENTS, 5)) {
      long begin = System.nanoTime();
      installation.entries(ENTRIES);
      System.out.printf(
          "%n%,d entries of the trail, written in %.0f s%n",
          installation.rows("audit_entry"), (System.nanoTime() - begin) / 1e9);
      System.out.printf("%-36s %9s %9s%n", "filter", "first ms", "median ms");
      for (var filter : filters(installation.patient()).entrySet()) {
        String address = "/audit?size=50" + filter.getValue();
        double first = milliseconds(installation, address);
        List<Double> times =
            Stream.generate(() -> again(installation, address)).limit(REQUESTS).toList();
        System.out.printf(
            "%-36s %9.1f %9.1f%n",
            filter.getKey(), first, times.stream().sorted().toList().get(REQUESTS / 2));
      }
    }
  }

  private static Map<String, String> filters(String patient) {
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("none", "");
    filters.put("person", "&who=Person+17");
    filters.put("part of a name, many people", "&who=son");
    filters.put("nobody", "&who=nobody");
    filters.put("patient", "&patient=" + patient);
    filters.put("record type", "&type=dose");
    filters.put("record type of the first days", "&type=trial");
    filters.put("changed", "&action=CHANGED");
    filters.put("event", "&action=EVENT");
    filters.put("reason", "&reason=QUERY_ANSWER");
    filters.put("a day long ago", "&from=2020-02-01&to=2020-02-01");
    filters.put("an hour long ago", "&from=2020-02-01&fromTime=10:00&to=2020-02-01&toTime=10:59");
    filters.put("one record", "&record=00000000-0000-0000-0000-000000000000");
    filters.put(
        "person, type, reason and month",
        "&who=Person+17&type=dose&reason=OTHER&from=2021-02-01&to=2021-02-28");
    filters.put("sorted by who", "&sort=who");
    filters.put("page 20", "&page=19");
    return filters;
  }

  private static double again(MeasuredInstallation installation, String address) {
    try {
      return milliseconds(installation, address);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static double milliseconds(MeasuredInstallation installation, String address)
      throws Exception {
    long begin = System.nanoTime();
    installation.get(address);
    return (System.nanoTime() - begin) / 1e6;
  }
}
