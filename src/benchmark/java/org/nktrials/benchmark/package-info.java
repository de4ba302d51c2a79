/** Measurements of the rules' speed. */
package org.nktrials.benchmark;
