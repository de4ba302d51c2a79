package org.nktrials.sample;

import java.util.List;
import org.nktrials.patient.FilePart;
import org.nktrials.patient.FilePart.Drawer;
import org.nktrials.patient.FilePartSource;
import org.springframework.stereotype.Component;

/** Results of samples in the file of a patient. */
@Component
class ChimerismParts implements FilePartSource {

  static final FilePart<ChimerismRecord> RESULTS =
      FilePart.of(Drawer.COURSE, ChimerismRecord.class, "chimerism", "sampled_on desc, fraction");

  @Override
  public List<FilePart<?>> parts() {
    return List.of(RESULTS);
  }
}
