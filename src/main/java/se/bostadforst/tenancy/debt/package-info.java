/**
 * Skulder, per adult and in bands ({@code domain.md} 2.0.2 Skuld). Nothing here is asked before the person has a home (T-12), old debts never
 * block anything (T-10), and a new claim on an old debt is not a new debt (T-11, A-11).
 */
@org.springframework.modulith.NamedInterface("debt")
package se.bostadforst.tenancy.debt;
