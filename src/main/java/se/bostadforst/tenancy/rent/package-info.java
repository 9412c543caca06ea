/**
 * Hyresreskontran: what is owed for each month, when the bank received the order to pay it, and whether that was in time ({@code domain.md}
 * 2.0.2 Hyresrad, A-09, T-33…T-36). It is the tenant's payment to socialtjänsten; what socialtjänsten pays Svenska Bostäder is not here.
 */
@org.springframework.modulith.NamedInterface("rent")
package se.bostadforst.tenancy.rent;
