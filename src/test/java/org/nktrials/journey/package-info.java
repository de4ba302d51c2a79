/** What people do across features, in a real browser. */
package org.nktrials.journey;
