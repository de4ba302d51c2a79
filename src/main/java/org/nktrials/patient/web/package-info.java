/** Pages of Today, patients, registration and search, and the same for programs. */
@NullMarked
package org.nktrials.patient.web;

import org.jspecify.annotations.NullMarked;
