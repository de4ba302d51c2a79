package org.nktrials.patient;

import java.util.List;

/** Puts the parts of a room into the file of a patient. */
public interface FilePartSource {

  /** All its parts. */
  List<FilePart<?>> parts();
}
