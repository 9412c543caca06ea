/** Uppgifter och formulär: the engine's services as the world meets them; every answer passes the forms service, every other route is shut. */
package se.bostadforst.engine.tasks;
