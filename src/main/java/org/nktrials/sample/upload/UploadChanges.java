package org.nktrials.sample.upload;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.result.ImmuneResult;
import org.nktrials.sample.result.NewImmuneResult;
import org.nktrials.sample.result.ResultUses;
import org.springframework.stereotype.Component;

/** What an import would change before it does: old and new value, and what rests on the old one. */
@Component
class UploadChanges {

  private final SampleBook book;
  private final Samples samples;
  private final List<ResultUses> uses;

  UploadChanges(SampleBook book, Samples samples, List<ResultUses> uses) {
    this.book = book;
    this.samples = samples;
    this.uses = uses;
  }

  /** Values that corrections of an upload would replace, with what used them. */
  List<ChangedValue> of(Upload upload, List<MeasuredTube> tubes) {
    List<Change> changes = new ArrayList<>();
    for (MeasuredTube tube : tubes) {
      ImmuneSample sample = samples.sample(tube.sample(), Permission.VIEW_UPLOADS);
      Map<String, ImmuneResult> before = book.inForce(sample.id());
      for (MeasuredValue value : tube.values()) {
        NewImmuneResult next = MeasuredResults.of(sample.id(), value, upload);
        ImmuneResult earlier = before.get(next.parameter() + next.method());
        if (earlier != null && !MeasuredResults.same(earlier.measured(), next)) {
          changes.add(new Change(tube.sample(), earlier, next));
        }
      }
    }
    List<UUID> ids = changes.stream().map(one -> one.earlier().id()).toList();
    List<Map<UUID, List<String>>> used = uses.stream().map(one -> one.of(ids)).toList();
    return changes.stream().map(one -> one.words(used)).toList();
  }

  private static String label(String parameter) {
    return ImmuneParameter.of(parameter).map(ImmuneParameter::label).orElse(parameter);
  }

  private record Change(String sample, ImmuneResult earlier, NewImmuneResult next) {

    ChangedValue words(List<Map<UUID, List<String>>> used) {
      String unit = " " + requireNonNull(next.statistic().words());
      List<String> before = MeasuredResults.stated(earlier.measured());
      List<String> after = MeasuredResults.stated(next);
      return new ChangedValue(
          sample,
          label(next.parameter()),
          earlier.printedValue() + unit + (before.equals(after) ? "" : on(before)),
          ImmuneResult.printed(next.value(), next.qualifier())
              + unit
              + (before.equals(after) ? "" : on(after)),
          used.stream()
              .flatMap(one -> one.getOrDefault(earlier.id(), List.of()).stream())
              .toList());
    }

    private static String on(List<String> stated) {
      return " (" + String.join(", ", stated) + ")";
    }
  }
}
