/**
 * Överklagande of a biståndsbeslut, and of a dismissal ({@code domain.md} 2.1.b, FL 37–46 §§, T-39). Only the unit's own caseworkers
 * handle it, also when the socialjour decided; nobody outside the unit learns that there is an appeal.
 */
@org.springframework.modulith.NamedInterface("appeal")
package se.bostadforst.assistance.appeal;
