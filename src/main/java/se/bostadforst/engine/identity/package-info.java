/** Inloggning och grupper: the one adapter to who people are; today the engine's own users, tomorrow the organisations' OIDC. */
@org.springframework.modulith.NamedInterface("identity")
package se.bostadforst.engine.identity;
