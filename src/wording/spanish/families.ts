// Spanish: what src/families says.

export const families: Readonly<Record<string, string>> = {
  'The district may, but need not, pursue the evaluation by mediation or due process (34 CFR 300.300(a)(3)).':
    'El distrito puede, pero no tiene que, insistir en la evaluación por mediación o debido proceso (34 CFR 300.300(a)(3)).',
  'The services can not begin, and due process may not be used to change that (34 CFR 300.300(b)(3)(i)). The district is not in breach for it (300.300(b)(3)(ii)).':
    'Los servicios no pueden comenzar, y no se puede usar el debido proceso para cambiarlo (34 CFR 300.300(b)(3)(i)). El distrito no incumple por ello (300.300(b)(3)(ii)).',
  'The district may, but need not, pursue the reevaluation by mediation or due process (34 CFR 300.300(c)(1)(ii)).':
    'El distrito puede, pero no tiene que, insistir en la reevaluación por mediación o debido proceso (34 CFR 300.300(c)(1)(ii)).',
  'Procedural safeguards': 'Garantías procesales',
  'A copy of the plan': 'Una copia del plan',
  'The evaluation report': 'El informe de la evaluación',
  'A meeting notice': 'Una convocatoria de reunión',
  'A draft of the plan': 'Un borrador del plan',
  'Something else': 'Otra cosa',
}
