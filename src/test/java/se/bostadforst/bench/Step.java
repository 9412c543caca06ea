package se.bostadforst.bench;

import java.util.Map;

/**
 * One task on the way through admission.
 *
 * @param label what the report calls it
 * @param who the user who does it
 * @param group the group the task is routed to
 * @param task its id in the diagram
 */
record Step(String label, String who, String group, String task, Map<String, Object> answers) {}
