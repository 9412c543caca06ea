/** Every attack we know of, tried on plain Camunda and on our house in the same run. */
package se.bostadforst.attack;
