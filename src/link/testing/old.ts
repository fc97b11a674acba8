/**
 * Links of every version of the format, as they were written then, and what they led to. The list
 * only grows: what is in somebody's documentation must open for as long as there is this page.
 */
export interface OldLink {
  readonly link: string
  /** Where it stands, and how long its history is. */
  readonly cursor: number
  readonly length: number
  /** Of all bytes at its step. */
  readonly digest: string
}

export const OLD_LINKS: readonly OldLink[] = [
  {
    link: 'v1.TZDBTsMwEET_Zc4GpVUJ4GPFBQmJCzfUg2tvUivuOtp1oFWVf0dJWtTjjHZn384F6omdxAx7QUfClGCRIg-nh_rxBAMejrAvBi7FlmFXtYFEbrdOCXZdv9Svz3VVGeyHpiFZbB5Sujk6bzfkyiCk05nIIQr58kbqYRuXlAzoh7i8h9PVGA1-yXVbJxLnjOuYEodZbwySO5PAQvqjtjDQ4mSJqAwO5Prp2P4OSFMu23OZKNZP9aJ1emk0IA59jrxoA39wzJQW-EEpfBDDIpB6iX3JAgOhYy4Ei0Knss-5-_c--xIzK-z37mZ9Oe10JktRC3HkFvb7AheCwK6q9caA_CHf_v9f_Lgb3xk0bkhlTh6nNkqJ3M6tdtF3sHNB92wHN2slCrCrcfosR09XNj-IZoGtxj8',
    cursor: 0,
    length: 0,
    digest: '1a995ee4',
  },
  {
    link: 'v1.zZVLb9swEIT_y5zZwHpRNo9GLwUC9NJbkANNrmxCNKWQVOPA0H8vKD_TU43moBt3wN35dkBIRwRFTnrTQRzRkndkIWCNGw7f-NMBDG7YQywZpDVbB5FxBm_cdi0DQeR8yVc1XywYNkPTkD_JbrD2ooSpuyEZB08h2RinjScVv1NQEI20gRjoN7n4Qx_OwsjwTrJdS-_NNON8LZDTU10yWPlBHgK-34ctGEKU_jRiwbAj2SezzR1QsF1cf8REkVf8VIe00shATvedcaeaQe2kc2RP8EMg_UwOApqC8qaPnQeDp30XCQKRDnHTde1V-9lH07kA8fJ6kX7J0IaJzJoQyRm3hXg5QmrtIbJFXjKQ2nWX_a-Nz3fXXxkaOdg4TR5TGjEat51SbY1qIaaA7tl2cqoDkYbIxrRZZ1SKIJmrtEmCUtLaNKVxtxnBqwuZDnE6Vgw2BbFi0DJKCHDNq7qoC57xmlf5osjA8C5NhIh-IHbmSudxZPeWIVIfIIr8s_x1JPlsSIrZkJSzIalmQ8JnQ1LPhmT5PyTVXyRRtgSGt_QB-nzt3J0VM-l-PMPyliHxFSf-6LvOVndy9rB_cfWvS15x-if37OZepj-NGnxIepEvxz8',
    cursor: 328,
    length: 328,
    digest: '5e26edfe',
  },
  {
    link: 'v1.pZHNbtswEITfZc5soR-Ljnk0cikQoD30FvTAkCubME2qXCpxYOjdC0q24_RW9MYd7M5-OzyDDQWdXIQ640ApkIeCd2E8fZFfTxAI4xHqQUB7twtQtRRILuy2mgmqkQ9ys5ZVJfAy9j2lRQ6j91eF5-medB4TcVnjgnWJTH4kNlC99kwC9Eohf7OnizAJvJE-bHVKbva4tDEFO9crAa_fKUEhDUfeQYCzTotFJbAnPZRlL3dA7GPevudC0XRyqbmcNAlQsEN0YakFzF6HQH6BH5nsEwUoWGKT3JBjgkCiY8wEhThQ0MfhJn0fsouBoZ5_XaWfmg88g3nHmYILO6jnM7S1CaqumpUAmX28nn8bfPrUzpRenSk7IT5mO1HA8tXnGG3p2EdvUYx6Pfo800wlwJxd2M0fcXDmADVnen_OXs81E1moeiphRGdKagXYlOPLIUZ7X1z68OHByVwp7AWoE_Alu42A1VlDYb2SnbTrqrVt09YNtR0E3rTLUDmNJC5c5T1N4n4lZxoYqm0-y_9IIm8kUspaUmvbVVv9D0P3F8MS5Y_oPQR-lxA_N188ZFe-x4yJi143m-kP',
    cursor: 129,
    length: 129,
    digest: '5050f299',
  },
  {
    link: 'v1.7ZU_j9swDMW_y5vVwn9iOacx6FLggC7dggyKRCeCFcmV5F4Ogb97ISe55gp0agej6CY-kI8_chAviIqcDMZDXNBTcGQhYI0bzx_4xzMY3HiCWDNIaw4OouQMwbjDRkaCqPiaP7W8KBj2Y9dRuMputPauxLm6I5nGQDG3MU6bQCp9oqggOmkjMdB3cumzPt-EieGFZL-RIZjZ45YWyek5XjFY-UoBAmE4xQMYYpLhalEwHEkOudn-AShanzavKVNUDb_GMY80MZDTgzfuGjOoo3SO7BV-jKSfyUFAU1TBDMkHMAQ6-UQQSHROe-_7N-3LkIx3EWK7u0tfZezjTGZNTOSMO0BsL5BaB4iyqFYMpI7-Pv9b4fND-o6hk6NNs_OUt5GScYd5q71RPcS8oEe2o5zjSKQhyilP5o3KK8jNVZ4kQylpbXbp3E-PGNSdTMc0PxsGmxfxxKBlkhDgmjdt3da85C1vqqIuwfAiTYJIYSR248rvaWKPLWOiIULU1Xv575FUiyGpF0OyWgxJsxgSvhiSdjEk6z8haX4hSbInMHzLH9D7tFt1Wf-v_oeqlT8NltLdIR_XFMx8c7YVy7d4t_uNbZEPnxpDzHrdFtMP',
    cursor: 370,
    length: 370,
    digest: '021c52ce',
  },
  {
    link: 'v1.pVE9b9swEP0vb74W_pRSjkaXAgGyZAsy0OTJJkRTKu_UODD03wvKVup0bDfew9374gXiONkcOpgLWs6JIwxiSMP5S_X1DEIaTjDLxWpDsDEcEsyyIuSQDjsrDLOqHqpvdbVYEPZD03C-wmmIcUYEZrWtCA1bHTJL0QrJh8xOv7M4mMZGYQL_4qQ__PkGjIQ3tu3O5hwmltuacPLTvCFE-84ZBrk_yQEEUZuvFAvCkW1fxPZ3liR2untXnk2VWUqokcDJ911I15ngjjYljgLzQBiE_SMnGHgWl0OvXQYh86lThoHyWfdd135gT72GLgnMy-sMPVtpZXIWgyinkA4wLxdY7_NcMrtjN-f_OHy8W38lNHaIOjGPpQ3VkA5Tq21wLcxU0L23o51mYfYwy7Ek64IrFRRxV5IUU87GWFia9IdDspudedHpuSXEUsSa4K1aGFRNxdUWhDcbFEbzwHTzUt7jSPcyotwLzHr1Gf5n9XpT11XzP-rbv9TVtgzCz1LW57Xb9XJd_sYNWQpe1-Nv',
    cursor: 77,
    length: 77,
    digest: '8478537b',
  },
  {
    link: 'v1.1ZIxb9swFIT_y81sIckiZXM0shQI0KVbkIEmn2xCNKWSlOvA0H8vKNmBUmQo0KnjOzzeu--kG6Imr4LtIW_oKHhykHDWj9cv4usVDH48Q24ZlLNHD1kKhmD9ca8iQVZiK3aNKAqGw9i2FBbZj849lDi_bkmlMVDMZ6w3NpBOTxQ1ZKtcJAa6kE_fzPUuTAy_SHV7FYKdPe5rkbyZ55rBqTcKkAjDOR7BEJMKi0XBcCI15GOHVaDo-rR_SzlFxcUyx4w0MZA3Q2_9MjPok_Ke3BJ-jGSeyUPCUNTBDqkPYAh07hNBItE1Hfq-e9e-D8n2PkK-vD6kHyp2cU7mbEzkrT9CvtygjAmQZVHVDKRP_YP__eHzav2VoVWjS7PzlNtIyfrj3GpndQc5F7TOdlLzHIkMZDllst7qXEE-rjOJ5AxaOZdd2oXS2QtlxBj0HI4zmJgeOQNFCpdsmHFyMZyhdeq4ABqVFCSaSnBRirrZYVUhL6tpYuvTMdGQv0i9kus_ElmfKIRxSGD4CVlMH3fvFrX46PyPULvPoGrBhWmKjdlUm7KiDf9P4cryEzqxFVxooUVbFbUWO0ENb7Z_RVg2-ZfVY4hZL3kz_QY',
    cursor: 157,
    length: 157,
    digest: '98de71cb',
  },
  {
    link: 'v1.TZBNasMwEIXvMmu1JGnitFqGbAqFHKB0MZVGibAsm5HUuATfvSM7ge7E4_18oxskQxHZ96Bv0BJHCqAh-FjGp5fnERTE0oHeKsDgzxH0ulHAPp4PmAj0pnlt3vbNaqXguzhHvMixhPBQ0px2hLkwpTrjo_VMJh8pGdAOQyIF9EMxv9vxLkwKroTtAZn93HG3JYr20Rnwl1hoeejSWUhLIvtBwghWmtkPuWeYaiZnIZ63W29aMVwwWkkwdX0WXuhLPrkTSzVUP1nQe0maS-9Nhf68AZpap-VSgyHULlenKlDNsJyyXm0Ey6Y8P3dCWGk2ImFG8dbPEu8VvTgyF7ln4VlOntT_lZRpkOXd9CWLhVOVt9Mf',
    cursor: 4,
    length: 5,
    digest: 'a754b472',
  },
  {
    link: 'v2.tx?num=4&do=send*3,take*2,complete:1&at=avail.idx:2',
    cursor: 58,
    length: 132,
    digest: '6ec9ddf0',
  },
  { link: 'v2.tx?do=send&at=17', cursor: 17, length: 32, digest: 'ad276736' },
  {
    link: 'v2.wrap?do=send*7,take*3,complete:2&at=end',
    cursor: 273,
    length: 273,
    digest: 'f89b183a',
  },
  {
    link: 'v2.tx?remote.profile=openamp&remote.moves=inOrder&do=send:hello,reply:hi&at=used.idx:1/1',
    cursor: 65,
    length: 155,
    digest: '3bb8c8b2',
  },
  {
    link: 'v2.tx?kernel=linux-3.x&num=4&buffers=8&do=send*4,take*4,complete:0,complete:1,complete:2,complete:3,send:by=sender2/5&at=end',
    cursor: 225,
    length: 225,
    digest: '4e5a41b0',
  },
  {
    link: 'v2.lostKick?do=send,kick,take,complete:0,time:100&at=used.idx==1&theme=dark&from=3&lock=all',
    cursor: 57,
    length: 60,
    digest: 'a1dcce0d',
  },
]
