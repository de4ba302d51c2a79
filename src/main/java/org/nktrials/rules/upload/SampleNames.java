package org.nktrials.rules.upload;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.upload.NameParts.Part;

/** The samples of a trial by what names of rows may say of them. */
final class SampleNames {

  private final Map<String, ExpectedSample> byCode;
  private final List<ExpectedSample> samples;
  private final BitSet codeLengths;

  /** Made when the first name holds no code: most uploads have none such. */
  private @Nullable Subjects subjects;

  SampleNames(List<ExpectedSample> samples) {
    this.samples = samples;
    byCode = HashMap.newHashMap(samples.size());
    for (ExpectedSample sample : samples) {
      byCode.put(sample.code().toUpperCase(Locale.ROOT), sample);
    }
    codeLengths = lengths(byCode.keySet());
  }

  /** Samples by patient. */
  private record Subjects(Map<String, List<ExpectedSample>> samples, BitSet lengths) {

    static Subjects of(List<ExpectedSample> samples) {
      Map<String, List<ExpectedSample>> bySubject = new HashMap<>();
      for (ExpectedSample sample : samples) {
        bySubject
            .computeIfAbsent(
                sample.subject().toUpperCase(Locale.ROOT), subject -> new ArrayList<>())
            .add(sample);
      }
      return new Subjects(bySubject, SampleNames.lengths(bySubject.keySet()));
    }
  }

  private Subjects subjects() {
    Subjects known = subjects;
    if (known == null) {
      known = Subjects.of(samples);
      subjects = known;
    }
    return known;
  }

  private static BitSet lengths(Set<String> texts) {
    BitSet lengths = new BitSet();
    texts.forEach(text -> lengths.set(text.length()));
    return lengths;
  }

  /** The sample of this code. */
  Optional<ExpectedSample> of(String code) {
    return Optional.ofNullable(byCode.get(code.toUpperCase(Locale.ROOT)));
  }

  /**
   * Samples that a name names: by their own code, or else by patient and visit. More than one means
   * that it is in doubt.
   */
  Set<ExpectedSample> named(String name) {
    NameParts parts = new NameParts(name);
    Set<ExpectedSample> found = new LinkedHashSet<>();
    for (Part part : whole(parts, byCode, codeLengths)) {
      ExpectedSample sample = Objects.requireNonNull(byCode.get(part.text()));
      if (!parts.tiedAfter(part) || isTube(sample, parts.runAfter(part))) {
        found.add(sample);
      }
    }
    return found.isEmpty() ? byTube(name, ofSubjects(parts)) : found;
  }

  /** Of several samples of one visit the one whose tube the name names, if it names one. */
  private static Set<ExpectedSample> byTube(String name, Set<ExpectedSample> samples) {
    Set<ExpectedSample> named = new LinkedHashSet<>();
    samples.stream().filter(one -> !tubes(name, one).isEmpty()).forEach(named::add);
    return samples.size() > 1 && named.size() == 1 ? named : samples;
  }

  private Set<ExpectedSample> ofSubjects(NameParts parts) {
    Set<ExpectedSample> found = new LinkedHashSet<>();
    Subjects known = subjects();
    for (Part subject : whole(parts, known.samples(), known.lengths())) {
      Map<String, List<ExpectedSample>> byVisit = new HashMap<>();
      for (ExpectedSample sample : known.samples().getOrDefault(subject.text(), List.of())) {
        byVisit
            .computeIfAbsent(NameParts.bare(sample.visit()), visit -> new ArrayList<>())
            .add(sample);
      }
      boolean longer =
          parts.tiedAfter(subject)
              && byVisit.keySet().stream().noneMatch(v -> v.startsWith(parts.runAfter(subject)));
      for (Part visit : longer ? List.<Part>of() : visits(parts, subject, byVisit)) {
        found.addAll(byVisit.getOrDefault(NameParts.bare(visit.text()), List.of()));
      }
    }
    return found;
  }

  private static List<Part> visits(NameParts parts, Part subject, Map<String, ?> known) {
    List<Part> found =
        parts.all().stream()
            .filter(part -> part.first() > subject.last() || part.last() < subject.first())
            .filter(part -> known.containsKey(NameParts.bare(part.text())))
            .toList();
    return outermost(found);
  }

  private static List<Part> whole(NameParts parts, Map<String, ?> known, BitSet lengths) {
    List<Part> found = new ArrayList<>();
    for (Part part : parts.ofLengths(lengths)) {
      if (known.containsKey(part.text()) && !parts.tiedBefore(part)) {
        found.add(part);
      }
    }
    return outermost(found);
  }

  private static List<Part> outermost(List<Part> parts) {
    if (parts.size() < 2) {
      return parts;
    }
    return parts.stream()
        .filter(part -> parts.stream().noneMatch(other -> other.covers(part)))
        .toList();
  }

  /** The tubes of a sample that a name names. */
  static List<String> tubes(String name, ExpectedSample sample) {
    List<Part> parts = new NameParts(name).all();
    return sample.tubes().stream()
        .filter(
            tube ->
                parts.stream()
                    .anyMatch(part -> NameParts.bare(part.text()).equals(NameParts.bare(tube))))
        .toList();
  }

  private static boolean isTube(ExpectedSample sample, String run) {
    return sample.tubes().stream().anyMatch(tube -> NameParts.bare(tube).startsWith(run));
  }
}
